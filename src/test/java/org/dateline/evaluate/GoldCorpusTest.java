package org.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.ingest.Geocoder;
import org.dateline.mention.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The figures of the geocoder that ships on what we annotated ourselves: the sample corpus, and
 * texts of other kinds, half of them held out. They may rise; a change that lets them fall has to
 * say why.
 */
class GoldCorpusTest {

  private static Evaluation evaluation;
  private static Evaluation fresh;
  private static Evaluation heldOut;

  @BeforeAll
  static void geocodeTheCorpus() throws IOException {
    Geocoder geocoder = Geocoder.open(null);
    evaluation = evaluate(geocoder, "gold.jsonl");
    fresh = evaluate(geocoder, "fresh.jsonl");
    heldOut = evaluate(geocoder, "held-out.jsonl");
  }

  private static Evaluation evaluate(Geocoder geocoder, String file) throws IOException {
    Evaluation evaluation = new Evaluation(geocoder.gazetteer(), geocoder.geoparser(), true, true);
    new GoldFile(false).read(Path.of("src/test/gold", file)).forEach(evaluation::add);
    return evaluation;
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
  void textsOfOtherKindsAreNoWorse() {
    assertThat(fresh.all().exact().f1()).isGreaterThan(0.9);
    assertThat(fresh.all().endToEnd().f1()).isGreaterThan(0.865);
    assertThat(fresh.roles().rate(Role.LOCATION).f1()).isGreaterThan(0.95);
  }

  /** To find out why one of these falls, read the figures by kind, never this file's errors. */
  @Test
  void textsThatNobodyReadForRulesAreNoWorse() {
    assertThat(heldOut.all().exact().f1()).isGreaterThan(0.93);
    assertThat(heldOut.all().accuracy()).isGreaterThan(0.97);
    assertThat(heldOut.all().endToEnd().f1()).isGreaterThan(0.885);
    assertThat(heldOut.roles().rate(Role.LOCATION).f1()).isGreaterThan(0.945);
  }

  @Test
  void pinsThatAreSureAreRight() {
    assertThat(shareOfSurePins(evaluation)).isGreaterThan(0.98);
    assertThat(shareOfSurePins(fresh)).isGreaterThan(0.98);
    assertThat(shareOfSurePins(heldOut)).isGreaterThan(0.98);
  }

  private static double shareOfSurePins(Evaluation evaluation) {
    Reliability.Bin surest =
        evaluation.reliability().bins().get(evaluation.reliability().bins().size() - 1);
    assertThat(surest.from()).isEqualTo(0.9);
    return surest.right() / (double) surest.pins();
  }
}
