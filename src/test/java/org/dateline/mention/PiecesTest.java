package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "a b", "abc\n", "rain.\n\n", "😀", "x😀", "\ud83d", "\ude00"})
  void piecesCoverTheTextAndNoneIsTooLong(String unit) {
    String text = unit.repeat(3 * Pieces.LONGEST / unit.length());
    int start = 0;
    while (start < text.length()) {
      int end = Pieces.endOf(text, start);
      assertThat(end - start).isBetween(1, Pieces.LONGEST);
      boolean inPair =
          end < text.length()
              && Character.isHighSurrogate(text.charAt(end - 1))
              && Character.isLowSurrogate(text.charAt(end));
      assertThat(inPair).isFalse();
      start = end;
    }
    assertThat(start).isEqualTo(text.length());
  }

  @Test
  void aTextIsCutAtTheEndOfAParagraph() {
    String text = ("Rain fell.\n".repeat(9) + "\n").repeat(Pieces.LONGEST / 50);
    int end = Pieces.endOf(text, 0);
    assertThat(text.substring(end - 2, end)).isEqualTo("\n\n");
  }

  @Test
  void namesOfALongTextAreFoundWhereverItIsCut() {
    String sentence = "Shells fell on Aleppo. ";
    int repetitions = Pieces.LONGEST / 10;
    String text = sentence.repeat(repetitions);

    List<Mention> mentions =
        PerceptronMentionFinder.bundled(Gazetteer.bundled()).find(AnnotatedText.of(text));

    assertThat(mentions)
        .extracting(Mention::start)
        .isEqualTo(
            IntStream.range(0, repetitions).mapToObj(i -> i * sentence.length() + 15).toList());
  }
}
