package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "It rained. Aleppo burned. It snowed. | Aleppo burned.",
        "Gen. Smith left Aleppo on Jan. 5 with Mr. Jones. Then he slept. |"
            + " Gen. Smith left Aleppo on Jan. 5 with Mr. Jones.",
        "He said: “Leave Aleppo!” They left. | He said: “Leave Aleppo!”",
        "They left. “Aleppo is lost.” He wept. | “Aleppo is lost.”",
        "The U.S. Embassy in Aleppo closed. It was late. | The U.S. Embassy in Aleppo closed.",
        "J. F. Doe saw Aleppo fall. So did I. | J. F. Doe saw Aleppo fall.",
        "So did I. Aleppo fell. | Aleppo fell.",
        "Prices rose 3.5 percent in Aleppo. Fine. | Prices rose 3.5 percent in Aleppo.",
        "Was it Aleppo? No one knew. | Was it Aleppo?",
        "NEAR Aleppo, Ark. — Rain fell. It stopped. | NEAR Aleppo, Ark. — Rain fell.",
        "Aleppo | Aleppo",
        "See example.org in Aleppo today | See example.org in Aleppo today",
      })
  void aSentenceEndsWhereAReaderEndsIt(String text, String sentence) {
    assertThat(around(text, "Aleppo")).isEqualTo(sentence);
  }

  @Test
  void headingsAndParagraphsEndAndWrappedLinesGoOn() {
    String text =
        """
        BATTLE FOR ALEPPO
        Fighting went on in the old quarters of the city of
        Aleppo and in villages
        nearby without a pause

        Another paragraph""";

    assertThat(around(text, "Aleppo"))
        .isEqualTo(
            "Fighting went on in the old quarters of the city of Aleppo and in villages nearby"
                + " without a pause");
  }

  @Test
  void aLongSentenceIsCutAroundItsMention() {
    String text = "word ".repeat(1000) + "Aleppo " + "𝒘ord ".repeat(1000);

    String sentence = around(text, "Aleppo");

    assertThat(sentence).startsWith("… ").endsWith(" …").contains(" Aleppo ");
    assertThat(sentence.length()).isBetween(300, Excerpts.MAX_LENGTH + 4);
  }

  @Test
  void textWithoutAnySpaceBreaksNothing() {
    String text = "𝒘".repeat(5000) + "Aleppo" + "𝒘".repeat(5000);

    String sentence = around(text, "Aleppo");

    assertThat(sentence).contains("Aleppo");
    assertThat(sentence.length()).isLessThanOrEqualTo(Excerpts.MAX_LENGTH + 4);
    assertThat(sentence.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2).isZero();
  }

  private static String around(String text, String mention) {
    int start = text.indexOf(mention);
    return new Excerpts(AnnotatedText.of(text)).around(start, start + mention.length());
  }
}
