package org.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gazetteer, the finder and the weights that ship. */
class BrokenNamesTest {

  /** A slash stands for the end of a line, a tilde for a soft hyphen, a caret for no width. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shells fell on Da-/mascus all night. | Da-/mascus | Damascus",
        "Guns were heard near Alep- /  po at dawn. | Alep- /  po | Aleppo",
        "Refugees reached Deir ez-/Zor by night. | Deir ez-/Zor | Deir ez-Zor",
        "A drone struck Khar~kiv and fled. | Khar~kiv | Kharkiv",
        "A drone struck O~des~sa at noon. | O~des~sa | Odesa",
        "Police searched Bagh^dad on Sunday. | Bagh^dad | Baghdad",
        "Police searched ^Mosul^ on Sunday. | Mosul | Mosul",
      })
  void aBrokenNameIsFoundWhereItStands(String text, String name, String place) {
    String given = broken(text);
    List<ResolvedMention> found = Shipped.GEOPARSER.parse(AnnotatedText.of(given));
    assertThat(found)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.mention().text()).isEqualTo(broken(name));
              assertThat(given.substring(one.mention().start(), one.mention().end()))
                  .isEqualTo(one.mention().text());
              assertThat(((Resolved) one.resolution()).place().name()).isEqualTo(place);
            });
  }

  @Test
  void namesAfterABrokenWordStandWhereTheyStood() {
    String text = "The fight-\ning spread from Homs to\nHama.";
    assertThat(Shipped.GEOPARSER.parse(AnnotatedText.of(text)))
        .extracting(found -> found.mention().start())
        .containsExactly(text.indexOf("Homs"), text.indexOf("Hama"));
  }

  @Test
  void aTextThatIsOneBrokenWordIsRead() {
    for (String part : List.of("a\u00AD", "a-", "a-\n", "a", "\u200B")) {
      String text = "\u00AD" + part.repeat(100_000);
      assertThat(Shipped.GEOPARSER.parseFirst(AnnotatedText.of(text))).isEmpty();
    }
  }

  private static String broken(String text) {
    return text.replace('/', '\n').replace('~', '\u00AD').replace('^', '\u200B');
  }
}
