package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.ReadingTime.OverdueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes readers the square of its length, or more, ends early; the rest takes its length. */
class ReadingLimitsTest {

  private static final String PROSE =
      "<p>Three people were killed in Aleppo on Friday, officials said, and more were hurt.</p>";

  @ParameterizedTest
  @ValueSource(strings = {"div", "b", "table", "ul><li", "svg", "button", "font"})
  void aPageOfAMillionNestedElementsIsRefused(String tag) {
    assertThat(refusal("x.html", ("<" + tag + ">").repeat(1_000_000) + PROSE))
        .contains("elements; no article has so many");
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "b", "b><p", "svg", "article class=ad"})
  void aPageOfDeeplyNestedElementsIsReadInTimeOrHasNoArticle(String tag) {
    assertThat(read("x.html", ("<" + tag + ">").repeat(50_000) + PROSE)).hasSize(1);
  }

  @Test
  void aPageOfManyShortPartsIsReadInTime() {
    String part = "<article><p>Three killed in Aleppo, said he.</p></article>";
    assertThat(read("x.html", "<title>T</title>" + part.repeat(40_000))).hasSize(1);
  }

  @Test
  void aFeedOfManyEntriesTakesItsLength() {
    String item = "<item><title>T</title><description>In Aleppo.</description></item>";
    List<Reading> read =
        read("x.xml", "<rss><channel><title>F</title>" + item.repeat(20_000) + "</channel></rss>");
    assertThat(read).hasSize(20_000);
  }

  @Test
  void aMailOfPartsWithinPartsIsRefused() {
    StringBuilder mail = new StringBuilder("Subject: T\nMIME-Version: 1.0\n");
    for (int i = 0; i < 10_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
    }
    assertThat(refusal("x.eml", mail.toString())).contains("parts with parts in them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"  ", "- ", "> ", "* > ", "1. "})
  void markdownOfDeepListsIsReadInTime(String level) {
    StringBuilder text = new StringBuilder("# T\n\n");
    for (int i = 0; i < 2_500; i++) {
      text.append(level.repeat(i)).append("- In Aleppo.\n");
    }
    assertThat(read("x.md", text.toString())).hasSize(1);
  }

  @Test
  void aReaderWhoseTimeIsUpIsEnded() {
    try (ReadingTime time = ReadingTime.begin(Duration.ZERO)) {
      assertThat(time).isNotNull();
      assertThatOverdue(() -> Markup.piece(PROSE));
      assertThatOverdue(() -> HtmlReader.draft(PROSE));
      assertThatOverdue(() -> MarkdownText.of("In *Aleppo*."));
    }
    ReadingTime.check();
  }

  @Test
  void whatHappensWithAnArticleDoesNotCount() {
    try (ReadingTime time = ReadingTime.begin(Duration.ofNanos(1))) {
      time.without(ReadingTime::check);
      assertThatOverdue(ReadingTime::check);
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void assertThatOverdue(Work work) {
    assertThat(catchThrowable(work::run)).isInstanceOf(OverdueException.class);
  }

  private static String refusal(String name, String content) {
    List<Reading> readings = read(name, content);
    assertThat(readings).hasSize(1).first().isInstanceOf(Reading.Rejected.class);
    return ((Reading.Rejected) readings.get(0)).reason();
  }

  private static List<Reading> read(String name, String content) {
    List<Reading> readings = new ArrayList<>();
    Source source = Source.upload(name, content.getBytes(StandardCharsets.UTF_8));
    ArticleReaders.standard().read(source, readings::add);
    return readings;
  }
}
