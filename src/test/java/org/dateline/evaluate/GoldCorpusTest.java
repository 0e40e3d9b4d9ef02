package org.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.ingest.Geocoder;
import org.dateline.mention.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The figures of the geocoder that ships on the sample corpus, which we annotated ourselves. They
 * may rise; a change that lets them fall has to say why.
 */
class GoldCorpusTest {

  private static Evaluation evaluation;

  @BeforeAll
  static void geocodeTheCorpus() throws IOException {
    Geocoder geocoder = Geocoder.open(null);
    evaluation = new Evaluation(geocoder.gazetteer(), geocoder.geoparser(), true);
    new GoldFile(false).read(Path.of("src/test/gold/gold.jsonl")).forEach(evaluation::add);
  }

  @Test
  void recognitionDoesNotFall() {
    assertThat(evaluation.all().exact().f1()).isGreaterThan(0.958);
    assertThat(evaluation.all().overlap().f1()).isGreaterThan(0.968);
  }

  @Test
  void resolutionDoesNotFall() {
    assertThat(evaluation.all().accuracy()).isGreaterThan(0.97);
    assertThat(evaluation.notCountries().accuracy()).isGreaterThan(0.96);
    assertThat(evaluation.all().endToEnd().f1()).isGreaterThan(0.93);
  }

  @Test
  void rolesDoNotFall() {
    assertThat(evaluation.roles().rate(Role.LOCATION).f1()).isGreaterThan(0.95);
    assertThat(evaluation.roles().rate(Role.LOCATION).recall()).isGreaterThan(0.975);
    assertThat(evaluation.roles().rate(Role.ACTOR).f1()).isGreaterThan(0.82);
    assertThat(evaluation.roles().rate(Role.DEMONYM).f1()).isGreaterThan(0.96);
  }

  @Test
  void pinsThatAreSureAreRight() {
    Reliability.Bin surest =
        evaluation.reliability().bins().get(evaluation.reliability().bins().size() - 1);
    assertThat(surest.from()).isEqualTo(0.9);
    assertThat(surest.right() / (double) surest.pins()).isGreaterThan(0.98);
  }
}
