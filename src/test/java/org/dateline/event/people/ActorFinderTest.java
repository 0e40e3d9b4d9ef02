package org.dateline.event.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Invented sentences with a trigger and its actors. Half of the first 72 are frozen by chance: of
 * these only the figures are printed, so that they show how far the rules carry.
 */
class ActorFinderTest {

  private static final Path GOLD = Path.of("src/test/resources/org/dateline/event/actors.tsv");

  @ParameterizedTest
  @CsvSource({"open, 0.95", "frozen, 0.83"})
  void mostActorsAreFoundAndFewOthers(String half, double floor) throws IOException {
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (String line : Files.readAllLines(GOLD)) {
      if (line.startsWith(half + "\t")) {
        String[] columns = line.split("\t", -1);
        List<String> expected = new ArrayList<>(actors("by", columns[3]));
        expected.addAll(actors("on", columns[4]));
        List<String> given = actorsOf(columns[1], columns[2]);
        wanted += expected.size();
        found += given.size();
        right += (int) given.stream().filter(expected::contains).count();
      }
    }
    double precision = (double) right / found;
    double recall = (double) right / wanted;
    System.out.printf(
        Locale.ROOT, "actors, %s: precision %.3f, recall %.3f%n", half, precision, recall);

    assertThat(precision).isGreaterThan(floor);
    assertThat(recall).isGreaterThan(floor);
  }

  @Test
  void offsetsAreThoseOfTheText() {
    String text = "It was late. Gunmen attacked a checkpoint.";
    AnnotatedText annotated = AnnotatedText.of(text);
    Passage sentence = annotated.sentences().get(1);
    List<Actor> actors =
        new ActorFinder(annotated, sentence).find(spanOf(text, "attacked"), sentence.span());

    assertThat(actors)
        .containsExactly(
            new Actor(13, 19, "Gunmen", Actor.Part.BY),
            new Actor(29, 41, "a checkpoint", Actor.Part.ON));
  }

  @ParameterizedTest
  @CsvSource({
    "On Friday rebels attacked the camp., rebels",
    "Yesterday rebels attacked the camp., rebels",
    "Last week militants attacked the camp., militants",
    "In September government troops attacked the camp., government troops",
    "On Monday evening police attacked the camp., police",
    "This morning three gunmen attacked the camp., three gunmen",
  })
  void theTimeBeforeAnActorIsNoPartOfIt(String text, String actor) {
    assertThat(actorsOf(text, "attacked")).contains("by " + actor);
  }

  @Test
  void aTriggerOutsideTheSentenceHasNoActors() {
    AnnotatedText text = AnnotatedText.of("Gunmen attacked. Police came.");

    assertThat(
            new ActorFinder(text, text.sentences().get(1)).find(new Span(7, 15), new Span(0, 15)))
        .isEmpty();
  }

  @Test
  void aLongSentenceIsReadInItsLength() {
    String text = "rebels and police attacked ".repeat(100_000);
    AnnotatedText annotated = AnnotatedText.of(text);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (Passage sentence : annotated.sentences()) {
            ActorFinder finder = new ActorFinder(annotated, sentence);
            for (int start = sentence.start(); start + 20 < sentence.end(); start += 2700) {
              finder.find(new Span(start, start + 8), sentence.span());
            }
          }
        });
  }

  private static List<String> actors(String part, String names) {
    List<String> actors = new ArrayList<>();
    for (String name : names.split(";")) {
      if (!name.isBlank()) {
        actors.add(part + " " + name.strip());
      }
    }
    return actors;
  }

  private static List<String> actorsOf(String sentence, String trigger) {
    AnnotatedText text = AnnotatedText.of(sentence);
    Passage first = text.sentences().get(0);
    return new ActorFinder(text, first)
        .find(spanOf(sentence, trigger), first.span()).stream()
            .map(actor -> actor.part().name().toLowerCase(Locale.ROOT) + " " + actor.text())
            .toList();
  }

  private static Span spanOf(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
