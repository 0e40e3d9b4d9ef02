package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenizerTest {

  @Test
  void hyphensAndPossessivesStandAlone() {
    assertThat(strings("US-backed rebels in Syria's north"))
        .containsExactly("US", "-", "backed", "rebels", "in", "Syria", "'s", "north");
    assertThat(strings("Washington’s attempt")).containsExactly("Washington", "’s", "attempt");
  }

  @Test
  void abbreviationsKeepTheirFullStops() {
    assertThat(strings("TROY, N.C. (AP) in the U.S. and Fla., W.Va. too"))
        .containsExactly(
            "TROY", ",", "N.C.", "(", "AP", ")", "in", "the", "U.S.", "and", "Fla.", ",", "W.Va.",
            "too");
    assertThat(strings("St. Louis, J. Smith")).containsExactly("St.", "Louis", ",", "J.", "Smith");
  }

  @Test
  void apostrophesAndAmpersandsInsideANameStay() {
    assertThat(strings("Sana'a, O'Neill, Côte d'Ivoire, T&T"))
        .containsExactly("Sana'a", ",", "O'Neill", ",", "Côte", "d'Ivoire", ",", "T&T");
  }

  @Test
  void aSentenceBeginsBehindAFullStopAndAnEmptyLine() {
    Tokens tokens = Tokenizer.tokenize("He left. Aleppo fell\n\nHoms too");
    List<String> first = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, Tokens.SENTENCE_START)) {
        first.add(tokens.string(i));
      }
    }
    assertThat(first).containsExactly("He", "Aleppo", "Homs");
  }

  @Test
  void anyTextIsCoveredByDisjointTokensInOrder() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      String text = RandomText.of(random, random.nextInt(60));
      Tokens tokens = Tokenizer.tokenize(text);
      int behind = 0;
      for (int i = 0; i < tokens.size(); i++) {
        assertThat(tokens.start(i)).isGreaterThanOrEqualTo(behind);
        assertThat(tokens.end(i)).isGreaterThan(tokens.start(i)).isLessThanOrEqualTo(text.length());
        assertNothingButSpace(text, behind, tokens.start(i));
        behind = tokens.end(i);
      }
      assertNothingButSpace(text, behind, text.length());
    }
  }

  @Test
  void aSurrogatePairIsNeverCut() {
    Tokens tokens = Tokenizer.tokenize("😀Rome😀😀 \ud83d x \ude00Paris");
    assertThat(tokens.string(1)).isEqualTo("Rome");
    assertThat(tokens.start(1)).isEqualTo(2);
    assertThat(tokens.string(tokens.size() - 1)).isEqualTo("Paris");
  }

  private static void assertNothingButSpace(String text, int from, int to) {
    text.substring(from, to)
        .codePoints()
        .forEach(
            point ->
                assertThat(
                        Character.isWhitespace(point)
                            || Character.isSpaceChar(point)
                            || Character.isISOControl(point)
                            || Character.getType(point) == Character.FORMAT)
                    .as("U+%04X is left out of every token of '%s'", point, text)
                    .isTrue());
  }

  private static List<String> strings(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      strings.add(tokens.string(i));
    }
    return strings;
  }
}
