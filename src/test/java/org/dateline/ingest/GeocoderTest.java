package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.dateline.mention.Mention;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.Resolution;
import org.dateline.resolve.ResolvedMention;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The geocoder that ships, given whatever people may give it. */
class GeocoderTest {

  private static final String[] PIECES = {
    "Aleppo",
    "Deir ez-Zor",
    "PARIS, Texas",
    "U.S.",
    "Syrian",
    "said",
    " in ",
    "'s ",
    " (AP) — ",
    "\n\n",
    "\t",
    "<p>",
    "&amp;",
    "حلب",
    "Đà Nẵng",
    "São Paulo",
    "\ud83d",
    "\udc00",
    "😀",
    "\u0000",
    "\u202e",
    "e\u0301",
    "ﬁ",
    "İstanbul",
    "1,000",
    "--",
    "…",
    "New York Times",
    "province"
  };

  private static Geoparser geoparser;

  @BeforeAll
  static void open() throws IOException {
    geoparser = Geocoder.open(null).geoparser();
  }

  @Test
  void offsetsAreExactWhateverTheTextHolds() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      String text = randomText(random);
      int last = 0;
      for (ResolvedMention resolved : geoparser.parse(text)) {
        Mention mention = resolved.mention();
        assertThat(mention.start()).isGreaterThanOrEqualTo(last);
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
        last = mention.end();
      }
    }
  }

  @Test
  void headingShiftsNoOffset() {
    String text = "Shells fell on Aleppo and on Idlib.";
    List<ResolvedMention> mentions = geoparser.parse(List.of("Boston Globe", "War in Syria"), text);
    assertThat(mentions)
        .extracting(resolved -> resolved.mention().text())
        .containsExactly("Aleppo", "Idlib");
    assertThat(mentions.get(1).mention().start()).isEqualTo(text.indexOf("Idlib"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\ud800", "....", "Paris"})
  void shortTextsAreNoError(String text) {
    assertThat(geoparser.parse(text)).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void oneNameAHundredThousandTimesIsOneName() {
    List<ResolvedMention> mentions = geoparser.parse("Paris, said he. ".repeat(100_000));
    assertThat(mentions).hasSize(100_000);
    assertThat(mentions.stream().map(ResolvedMention::resolution).distinct()).hasSize(1);
    assertThat(mentions.get(0).resolution()).isInstanceOf(Resolution.Resolved.class);
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      if (random.nextInt(4) == 0) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
      }
    }
    return text.toString();
  }
}
