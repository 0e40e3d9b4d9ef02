package org.dateline.event.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Invented sentences with the numbers that they give. Half of them are frozen by chance: of these
 * only the figures are printed, so that they show how far the rules carry.
 */
class CasualtyFinderTest {

  private static final Path GOLD = Path.of("src/test/resources/org/dateline/event/casualties.tsv");

  @ParameterizedTest
  @ValueSource(strings = {"open", "frozen"})
  void nineOfTenNumbersHaveBothBoundsRight(String half) throws IOException {
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (String line : Files.readAllLines(GOLD)) {
      if (line.startsWith(half + "\t")) {
        String[] columns = line.split("\t", -1);
        List<String> expected =
            columns[2].isEmpty() ? List.of() : Arrays.asList(columns[2].split("; "));
        List<String> given = numbersOf(columns[1]);
        wanted += expected.size();
        found += given.size();
        right += (int) given.stream().filter(expected::contains).count();
      }
    }
    double precision = (double) right / found;
    double recall = (double) right / wanted;
    System.out.printf(
        Locale.ROOT, "casualties, %s: precision %.3f, recall %.3f%n", half, precision, recall);

    assertThat(precision).isGreaterThan(0.9);
    assertThat(recall).isGreaterThan(0.9);
  }

  @Test
  void aNumberComesWithItsWords() {
    String sentence = "Rebels killed at least 320 civilians in the village.";
    AnnotatedText text = AnnotatedText.of(sentence);
    CasualtyMention mention = CasualtyFinder.find(text, text.sentences().get(0)).get(0);

    assertThat(sentence.substring(mention.words().start(), mention.words().end()))
        .isEqualTo("at least 320 civilians");
    assertThat(sentence.substring(mention.anchor().start(), mention.anchor().end()))
        .isEqualTo("killed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "killed ",
        "a man and ",
        "3 killed, ",
        "were killed ",
        "5, ",
        "one of ",
        "suffered ",
        "the toll of ",
        "-",
        "twenty-"
      })
  void aLongTextOfOneWordIsReadInItsLength(String word) {
    AnnotatedText text = AnnotatedText.of(word.repeat(200_000));

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> text.sentences().forEach(sentence -> CasualtyFinder.find(text, sentence)));
  }

  private static List<String> numbersOf(String sentence) {
    AnnotatedText text = AnnotatedText.of(sentence);
    return text.sentences().stream()
        .flatMap(each -> CasualtyFinder.find(text, each).stream())
        .map(CasualtyFinderTest::asInGold)
        .distinct()
        .toList();
  }

  private static String asInGold(CasualtyMention mention) {
    Count count = mention.count();
    String most = count.most() == null ? "" : count.most().toString();
    String bounds = count.isExact() ? most : count.least() + ".." + most;
    return mention.harm().name().toLowerCase(Locale.ROOT) + " " + bounds;
  }
}
