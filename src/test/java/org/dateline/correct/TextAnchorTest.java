package org.dateline.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextAnchorTest {

  private static final String TEXT =
      "Shells fell on Tripoli at night. In the north, residents of Tripoli fled to Homs.";

  @Test
  void aPieceIsFoundWhereItStoodThoughTheSameWordStandsElsewhere() {
    for (int start = TEXT.indexOf("Tripoli");
        start >= 0;
        start = TEXT.indexOf("Tripoli", start + 1)) {
      assertThat(anchor(TEXT, start, "Tripoli").find(TEXT)).hasValue(start);
    }
  }

  @Test
  void aPieceMovesWithItsSentence() {
    TextAnchor second = anchor(TEXT, TEXT.lastIndexOf("Tripoli"), "Tripoli");
    String edited = "A new first sentence about Tripoli.\n\n" + TEXT;

    assertThat(second.find(edited)).hasValue(edited.lastIndexOf("Tripoli"));
  }

  @Test
  void theOtherOfTwoIsNotTakenForTheOneThatIsGone() {
    TextAnchor second = anchor(TEXT, TEXT.lastIndexOf("Tripoli"), "Tripoli");

    assertThat(second.find("Shells fell on Tripoli at night.")).isEmpty();
  }

  @Test
  void anEditBesideThePieceAndOtherWhiteSpaceDoNotHideIt() {
    TextAnchor second = anchor(TEXT, TEXT.lastIndexOf("Tripoli"), "Tripoli");
    String edited = TEXT.replace("Tripoli fled", "Tripoli had to flee").replace(". In", ".\n\nIn");

    assertThat(second.find(edited)).hasValue(edited.lastIndexOf("Tripoli"));
  }

  @Test
  void aWordThatIsGoneIsFoundNowhere() {
    assertThat(anchor(TEXT, TEXT.indexOf("Homs"), "Homs").find(TEXT.replace("Homs", "Hama")))
        .isEmpty();
  }

  @Test
  void aTextOfOneWordIsItsOwnContext() {
    assertThat(TextAnchor.of("Homs", 0, 4).find("Homs")).hasValue(0);
  }

  @Test
  void spansThatAreNoneAreRefused() {
    assertThatThrownBy(() -> TextAnchor.of("Homs", 2, 2)).hasMessageContaining("[2, 2)");
    assertThatThrownBy(() -> TextAnchor.of("Homs", 0, 5)).hasMessageContaining("[0, 4)");
    assertThatThrownBy(() -> TextAnchor.of("\uD83D\uDE00", 0, 1)).hasMessageContaining("pair");
  }

  @Test
  void inATextThatNobodyTouchedEveryPieceIsFoundAtItsOffset() {
    Random random = new Random(4);
    for (int i = 0; i < 5_000; i++) {
      String text = text(random, 1 + random.nextInt(120));
      int start = random.nextInt(text.length());
      int end = start + 1 + random.nextInt(text.length() - start);
      assertThat(TextAnchor.of(text, start, end).find(text))
          .as("[%d, %d) of '%s'", start, end, text)
          .hasValue(start);
    }
  }

  @Test
  void whatIsInsertedFarFromAPieceOnlyMovesIt() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      String text = text(random, 100) + "Xyzzy" + text(random, 100);
      int start = 100;
      TextAnchor anchor = TextAnchor.of(text, start, start + 5);
      int at = random.nextInt(start - TextAnchor.CONTEXT);
      String added = text(random, random.nextInt(20) + 1);
      String edited = text.substring(0, at) + added + text.substring(at);

      assertThat(anchor.find(edited)).hasValue(start + added.length());
    }
  }

  private static TextAnchor anchor(String text, int start, String word) {
    return TextAnchor.of(text, start, start + word.length());
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("abc ".charAt(random.nextInt(4)));
    }
    return text.toString();
  }
}
