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
