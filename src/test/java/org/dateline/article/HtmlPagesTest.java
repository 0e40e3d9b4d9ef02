package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in the manners of news sites; what they report is made up. */
class HtmlPagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "json-ld; Bridge at Deir Hafir reopens after shelling; Lina Farouk, Tom O’Hara;"
            + " The Northern Courier; 2012-09-29; JSON_LD; en-GB",
        "microdata; Dam near Mosul holds, ministry says; Sara Aziz; Tigris Daily; 2014-08-09; META;"
            + " en",
        "wordpress; Crue à Bamako : le fleuve baisse; Awa Traoré; Le Carnet du Sahel; 2013-08-30;"
            + " META; fr-FR",
        "live-blog; Earthquake in Nepal: what we know;; Harbour Wire; 2015-04-25; JSON_LD; en",
        "amp; Un alud corta la ruta a Mendoza; Pablo Ruiz;; 2016-01-18; META; es",
        "tables; Ferry sinks off Java; Henk Visser;; 1999-03-04; HEAD; en",
        "divs; Hospital in Kunduz counts its dead;;; 2015-10; META; en",
      })
  void thePageGivesItsArticleAndNothingElse(
      String page,
      String title,
      String byline,
      String publisher,
      String date,
      Published.Source source,
      String language)
      throws IOException {
    Article article = ReadingsOf.article(page + ".html", resource(page + ".html"));

    assertThat(article.text()).isEqualTo(text(page));
    assertThat(article.title()).isEqualTo(title);
    assertThat(article.byline()).isEqualTo(byline);
    assertThat(article.publisher()).isEqualTo(publisher);
    Published published = Objects.requireNonNull(article.published());
    assertThat(published.date()).hasToString(date);
    assertThat(published.source()).isEqualTo(source);
    assertThat(article.language()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class='meta'>Published 13 March 2024</p>",
        "<span class='date'>13 March 2024, 10:00 GMT</span>",
        "<p>Published: 13 Mar 2024, 10:00 IST</p>",
        "<div class='byline'>By Ann Smith | March 13, 2024</div>",
        "<p>By Ann Smith<br>Wednesday, March 13th, 2024</p>",
        "<time>Wed 13 Mar 2024 10.30 GMT</time>",
        "<div class='entry-meta'>Posted on March 13, 2024 by admin</div>",
        "<p>Last updated 14 March 2024</p><p>First published on 13 March 2024</p>",
        "<p>13.03.2024, 10:00 Uhr</p>",
        "<p>Veröffentlicht am 13. März 2024</p>",
        "<p>Publié le 13 mars 2024 à 10h00</p>",
        "<p>13 de marzo de 2024 - 10:00</p>",
        "<p>13 марта 2024</p>",
        "<p>2024年3月13日</p>",
      })
  void theDayThatAPageShowsIsItsDate(String line) {
    Article article = ReadingsOf.article("a.html", page("", line));

    Published published = Objects.requireNonNull(article.published());
    assertThat(published.date()).hasToString("2024-03-13");
    assertThat(published.source()).isEqualTo(Published.Source.HEAD);
    assertThat(article.text()).startsWith("Rain fell");
    assertThat(article.byline()).isIn(null, "Ann Smith");
  }

  @Test
  void anotherDayOnAPageIsNot() {
    assertThat(ReadingsOf.article("a.html", page("", "")).published()).isNull();
    assertThat(
            ReadingsOf.article("a.html", page("", "<p>She was born on 3 May 1950 in Voss.</p>"))
                .published())
        .isNull();
    assertThat(
            ReadingsOf.article("a.html", page("", "<aside class=date>3 May 2020</aside>"))
                .published())
        .isNull();
    assertThat(
            ReadingsOf.article("a.html", page("", "<p>Last updated 14 March 2024</p>")).published())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/news/2024/03/13/rain, 2024-03-13",
    "/news/2024/mar/13/rain, 2024-03-13",
    "/2024/3/rain-17.html, 2024-03",
    "/rain-2024-03-13.html, 2024-03-13",
    "/20240313/rain, 2024-03-13",
  })
  void theAddressOfAPageIsTheLastEvidenceOfItsDate(String path, String date) {
    String link = "<link rel=canonical href='https://wire.example" + path + "'>";
    Published published =
        Objects.requireNonNull(ReadingsOf.article("a.html", page(link, "")).published());

    assertThat(published.date()).hasToString(date);
    assertThat(published.source()).isEqualTo(Published.Source.ADDRESS);
    assertThat(ReadingsOf.article("a.html", page(link, "<p>12 March 2024</p>")).publishedDate())
        .get()
        .hasToString("2024-03-12");
  }

  private static String page(String head, String line) {
    return "<html><head><title>Rain in Bergen</title>"
        + head
        + "</head><body><nav><span class=date>1 January 2026</span></nav><article>"
        + "<h1>Rain in Bergen</h1>"
        + line
        + "<p>Rain fell on Bergen on Tuesday, the fire service said, and the water stood in the"
        + " cellars of the old wharf. Nobody was hurt, but twelve houses were left for the"
        + " night.</p></article></body></html>";
  }

  @Test
  void theCanonicalAddressIsKept() throws IOException {
    assertThat(ReadingsOf.article("a.html", resource("json-ld.html")).url())
        .isEqualTo("https://courier.example/world/2012/sep/29/deir-hafir-bridge");
    assertThat(ReadingsOf.article("a.html", resource("wordpress.html")).url())
        .isEqualTo("https://carnet.example/2013/08/30/crue-a-bamako/");
  }

  @Test
  void theEncodingIsTheOneThatThePageDeclares() {
    String page =
        "<html><head><meta charset=koi8-r><title>Взрыв в Грозном</title></head><body><p>Взрыв"
            + " прогремел в центре Грозного, сообщила милиция.</p></body></html>";

    Article article = ReadingsOf.article("a.html", page.getBytes(Charset.forName("KOI8-R")));

    assertThat(article.title()).isEqualTo("Взрыв в Грозном");
    assertThat(article.text()).isEqualTo("Взрыв прогремел в центре Грозного, сообщила милиция.");
  }

  @Test
  void theTextOfAPageThatAScriptFillsComesFromItsData() {
    String page =
        """
        <html><head><title>Fire in Lagos</title><script type="application/ld+json">
        {"@type":"NewsArticle","headline":"Fire in Lagos","articleBody":"A fire broke out in the market.\\n\\nNobody was hurt."}
        </script></head><body><div id="app">Loading</div></body></html>
        """;

    assertThat(ReadingsOf.article("a.html", page).text())
        .isEqualTo("A fire broke out in the market.\n\nNobody was hurt.");
  }

  @Test
  void brokenDataOfAPageIsNoReasonToRejectIt() {
    String page =
        """
        <html lang="xx-broken-tag-that-is-far-too-long"><head><title>Fire in Lagos</title>
        <script type="application/ld+json">{"@type":</script>
        <meta property="article:published_time" content="yesterday"><link rel=canonical href="javascript:alert(1)">
        </head><body><p>A fire broke out in the market of Lagos, and nobody was hurt.</p></body></html>
        """;

    Article article = ReadingsOf.article("a.html", page);

    assertThat(article.published()).isNull();
    assertThat(article.url()).isNull();
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void aPageWithoutTextIsNamedWithTheReason() {
    String menu =
        "<html><title>Start</title><body><nav><a href=/a>Asia</a><a href=/b>Europe</a></nav>";

    assertThat(ReadingsOf.rejection("a.html", menu))
        .isEqualTo("no text of an article on the page (it has 2 links)");
  }

  @Test
  void aPageOfManyMegabytesInOneLineIsRefused() {
    byte[] page = "<p>Shells fell. ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);

    assertThat(ReadingsOf.rejection("a.html", page))
        .isEqualTo("longer than 10 MB, too long for an article");
  }

  @Test
  void deepNestingDoesNotOverflowTheStack() {
    String page =
        "<title>Deep</title>" + "<div>".repeat(200_000) + "<p>Shells fell on Homs, and on Hama.";

    assertThat(ReadingsOf.one("a.html", page.getBytes(StandardCharsets.UTF_8))).isNotNull();
  }

  private static String text(String page) throws IOException {
    return new String(resource(page + ".txt"), StandardCharsets.UTF_8).strip();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = HtmlPagesTest.class.getResourceAsStream("pages/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
