package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedTextTest {

  /** Each line with a bar after each sentence but the last. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "It rained.| Aleppo burned.| It snowed.",
        "Gen. Smith left on Jan. 5 with Mr. Jones.| Then he slept.",
        "He said: “Leave!”| They left.",
        "They left.| “All is lost.”| He wept.",
        "The U.S. Embassy closed.| It was late.",
        "J. F. Doe saw it.| So did I.| It fell.",
        "Prices rose 3.5 percent (in May.)| Fine.",
        "NEAR Troy, Ark. — Rain fell.| It stopped.",
        "BELGRADE, Minn. -- Rain fell.| It stopped.",
        "She has a Ph.D. from Paris.| Yes!| No?| Oh.",
        "He died in Tulsa, Okla.| They wept at 5 p.m. on Monday.",
        "See No. 5.| He said no.| All fled.",
        "See example.org today",
        "BATTLE FOR ALEPPO|\nFighting went on in the old quarters of the city of\nAleppo and in"
            + " villages\nnearby|\n\nAnother paragraph",
      })
  void aSentenceEndsWhereAReaderEndsIt(String line) {
    AnnotatedText text = AnnotatedText.of(List.of("Some Title"), line.replace("|", ""));

    assertThat(text.sentences().stream().map(one -> cut(text, one.span())))
        .containsExactlyElementsOf(List.of(line.split("\\|")).stream().map(String::strip).toList());
  }

  @Test
  void offsetsAreThoseOfTheTextAndNegativeInItsHeading() {
    AnnotatedText text = AnnotatedText.of(List.of("Globe", " ", " Rain in Rome "), "Rome fell.");

    Tokens tokens = text.tokens();
    assertThat(tokens.string(text.firstToken())).isEqualTo("Rome");
    assertThat(tokens.start(text.firstToken())).isZero();
    assertThat(tokens.string(0)).isEqualTo("Globe");
    assertThat(tokens.start(0)).isEqualTo(-"Globe\n\nRain in Rome\n\n".length());
    assertThat(text.substring(tokens.start(3), tokens.end(3))).isEqualTo("Rome");
    assertThat(text.sentences()).hasSize(1);
    assertThat(text.text()).isEqualTo("Rome fell.");
  }

  @Test
  void paragraphsStandBetweenEmptyLines() {
    AnnotatedText text = AnnotatedText.of("\n\nOne\ntwo.\n \nThree. Four.\n");

    assertThat(text.paragraphs().stream().map(one -> cut(text, one.span())))
        .containsExactly("One\ntwo.", "Three. Four.");
    assertThat(text.paragraphAt(text.text().indexOf("Four"))).isEqualTo(1);
    assertThat(text.sentenceAt(text.text().indexOf("Four"))).isEqualTo(2);
    assertThat(text.sentenceAt(0)).isEqualTo(-1);
  }

  /** Each with bars around its quotations. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said |“no”| and |\"yes\"|.",
        "It was |«bon»| or |„gut”| or |“all ‘very’ good”|.",
        "The rebels’ |‘own’| radio’s ’90s hits",
        "The rebels' |'own'| radio's 90s hits",
        "|“I have seen it.|\n\n|“And I went.”| They left.",
        "It's O'Neill's dogs' dinner",
      })
  void quotationsStandInTheirMarks(String line) {
    AnnotatedText text = AnnotatedText.of(line.replace("|", ""));

    StringBuilder found = new StringBuilder(text.text());
    for (int i = text.quotations().size() - 1; i >= 0; i--) {
      Span span = text.quotations().get(i);
      found.insert(span.end(), '|').insert(span.start(), '|');
    }
    assertThat(found.toString()).isEqualTo(line);
  }

  @Test
  void aFirstLineAboveTheReportIsItsHeadline() {
    assertThat(headline("Fire in the Old Market\n\nA fire broke out."))
        .isEqualTo("Fire in the Old Market");
    assertThat(headline("A fire broke out.\n\nMen came.")).isEmpty();
    assertThat(headline("A fire broke out in the old\nmarket of Aleppo.")).isEmpty();
    assertThat(headline("PARIS (AP) —\nRain fell.")).isEmpty();
    assertThat(headline("A fire broke out")).isEmpty();
  }

  @Test
  void whatIsFoundInAnyTextLiesInItInOrder() {
    Random random = new Random(11);
    for (int round = 0; round < 3000; round++) {
      String own = RandomText.of(random, random.nextInt(60));
      AnnotatedText text = AnnotatedText.of(List.of(RandomText.of(random, 5)), own);

      assertInOrder(text.sentences(), text);
      assertInOrder(text.paragraphs(), text);
      int after = 0;
      for (Span quotation : text.quotations()) {
        assertThat(quotation.start()).isGreaterThanOrEqualTo(after);
        after = quotation.end();
      }
      assertThat(after).isLessThanOrEqualTo(own.length());
      text.dateline()
          .ifPresent(
              found ->
                  assertThat(found.places())
                      .allMatch(place -> found.contains(place.start(), place.end())));
    }
  }

  private static void assertInOrder(List<Passage> passages, AnnotatedText text) {
    int next = text.firstToken();
    for (Passage passage : passages) {
      assertThat(passage.firstToken()).isEqualTo(next);
      assertThat(passage.start()).isEqualTo(text.tokens().start(next));
      next = passage.endToken();
    }
    assertThat(next).isEqualTo(text.tokens().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"A.", "“", "word ", "'a", "A. \n", "\n\nA", "(", ". "})
  @Timeout(60)
  void tenMegabytesOfAnythingAreCutInTime(String piece) {
    AnnotatedText text = AnnotatedText.of(piece.repeat(10_000_000 / piece.length()));

    assertThat(text.sentences().size()).isLessThanOrEqualTo(text.tokens().size());
    assertThat(text.paragraphs().size()).isLessThanOrEqualTo(text.tokens().size());
    assertThat(text.quotations().size()).isLessThanOrEqualTo(text.tokens().size());
  }

  private static String headline(String text) {
    AnnotatedText annotated = AnnotatedText.of(text);
    return annotated.headline().map(span -> cut(annotated, span)).orElse("");
  }

  private static String cut(AnnotatedText text, Span span) {
    return text.substring(span.start(), span.end());
  }
}
