package org.dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.event.EventCandidate;
import org.dateline.event.EventExtractor;
import org.dateline.ingest.Geocoder;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short reports of wars: where something happened, and which names are only named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortReportsOfWarTest {

  private final Geocoder geocoder;
  private final EventExtractor extractor = new EventExtractor();

  ShortReportsOfWarTest() throws IOException {
    geocoder = Geocoder.open(null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rebels seize Deir ez-Zor air base after weeks of siege | Deir ez-Zor",
        "Shells fell on Donetsk overnight, killing four people. | Donetsk",
        "Warplanes bombed a market in Idlib on Sunday, a monitoring group said. | Idlib",
        "At least 12 soldiers were killed in an ambush near Maiduguri on Tuesday. | Maiduguri",
        "Troops recaptured Palmyra with the help of Russian air strikes. | Palmyra",
        "A suicide bomber blew himself up at a checkpoint in Baghdad, killing nine. | Baghdad",
        "Heavy clashes erupted in Tripoli on Saturday between militias. | Tripoli",
        "Fighters backed by Iran and Turkey clashed in Afrin. | Afrin",
        "Sarajevo was shelled again yesterday; five people died. | Sarajevo",
        "Mosul fell on Friday. | Mosul",
      })
  void somethingHappenedThereAndNowhereElse(String text, String places) {
    Set<String> expected = Arrays.stream(places.split(", ")).collect(Collectors.toSet());

    assertThat(placesOfEvents(text)).isEqualTo(expected);
  }

  private Set<String> placesOfEvents(String words) {
    Article article = new Article("a", "a report", null, null, null, null, "en", words);
    AnnotatedText text = AnnotatedText.of(words);
    List<ResolvedMention> mentions = geocoder.geoparser().parse(text);
    return extractor.candidates(article, text, mentions).stream()
        .filter(candidate -> candidate.happened() >= 0.5)
        .map(EventCandidate::event)
        .map(event -> event.place().name())
        .collect(Collectors.toSet());
  }
}
