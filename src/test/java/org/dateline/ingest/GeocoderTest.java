package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.dateline.benchmark.HostileTexts;
import org.dateline.mention.Mention;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.Resolution;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
      assertOffsetsAreExact(randomText(random));
    }
  }

  @Test
  void headingShiftsNoOffset() {
    String text = "Shells fell on Aleppo and on Idlib.";
    List<ResolvedMention> mentions =
        geoparser.parse(AnnotatedText.of(List.of("Boston Globe", "War in Syria"), text));
    assertThat(mentions)
        .extracting(resolved -> resolved.mention().text())
        .containsExactly("Aleppo", "Idlib");
    assertThat(mentions.get(1).mention().start()).isEqualTo(text.indexOf("Idlib"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\ud800", "....", "Paris"})
  void shortTextsAreNoError(String text) {
    assertThat(geoparser.parse(AnnotatedText.of(text))).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void oneNameAHundredThousandTimesIsOneName() {
    List<ResolvedMention> mentions =
        geoparser.parse(AnnotatedText.of("Paris, said he. ".repeat(100_000)));
    assertThat(mentions).hasSize(100_000);
    assertThat(mentions.stream().map(ResolvedMention::resolution).distinct()).hasSize(1);
    assertThat(mentions.get(0).resolution()).isInstanceOf(Resolution.Resolved.class);
  }

  /** What makes something quadratic, or deep, keeps the suite from ending. */
  @ParameterizedTest
  @MethodSource("piecesWithoutEnd")
  void onePieceWithoutEndHasExactOffsets(String piece) {
    assertOffsetsAreExact(piece.repeat(30_000));
  }

  static Collection<String> piecesWithoutEnd() {
    return HostileTexts.pieces().values();
  }

  /** Each name that is looked for again costs its length, so none may grow with the text. */
  @ParameterizedTest
  @ValueSource(strings = {"Lake ", "Lake Lake A ", "Mount St. ", "Red River/", "Paris River "})
  void noNameGrowsWithTheText(String piece) {
    assertThat(geoparser.parse(AnnotatedText.of(piece.repeat(10_000))))
        .allMatch(resolved -> resolved.mention().text().length() < 100);
  }

  /** Toponyms keep the features of all their candidates: there are as many as the text tells of. */
  @Test
  void aTextThatGoesToAndFroBetweenTwoPlacesTellsOfTwo() {
    List<ResolvedMention> mentions =
        geoparser.parse(AnnotatedText.of("Paris, Texas. Paris, Tennessee. ".repeat(10_000)));
    assertThat(mentions).hasSize(40_000);
    assertThat(mentions.stream().map(ResolvedMention::resolution).distinct()).hasSize(4);
  }

  @Test
  void aNameWithoutEndIsManyNames() {
    List<ResolvedMention> mentions = geoparser.parse(AnnotatedText.of("Paris ".repeat(1_000)));
    assertThat(mentions).hasSize(1_000);
    assertThat(mentions).allMatch(resolved -> resolved.mention().text().equals("Paris"));
  }

  private static void assertOffsetsAreExact(String text) {
    int last = 0;
    for (ResolvedMention resolved : geoparser.parse(AnnotatedText.of(text))) {
      Mention mention = resolved.mention();
      // Not by an assertion of each: there are a hundred thousand.
      if (mention.start() < last
          || mention.end() <= mention.start()
          || !text.substring(mention.start(), mention.end()).equals(mention.text())) {
        throw new AssertionError(mention + " is not at " + mention.start() + " or before " + last);
      }
      last = mention.end();
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      if (random.nextInt(4) == 0) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      } else if (random.nextInt(8) == 0) {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
      }
    }
    return text.toString();
  }
}
