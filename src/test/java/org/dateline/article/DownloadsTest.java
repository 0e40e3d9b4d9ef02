package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What analysts download: press archives, exports of channels and sites, mailboxes, saved pages.
 */
class DownloadsTest {

  private static final String OLD_NEXIS =
      """
                                     1 of 2 DOCUMENTS

                                   The Example Times

                           September 29, 2012 Saturday
                               Late Edition - Final

      HEADLINE: Shells fall on Aleppo

      BYLINE: By ANN SMITH

      SECTION: Section A; Column 0; Foreign Desk; Pg. 4

      LENGTH: 312 words

      DATELINE: ALEPPO, Syria

      Shells fell on the old city before dawn.

      Nobody knew who had fired.

      LOAD-DATE: September 29, 2012

      LANGUAGE: ENGLISH

      PUBLICATION-TYPE: Newspaper

                         Copyright 2012 The Example Times

                                     2 of 2 DOCUMENTS

                                   Example Gazette

                                   October 1, 2012

      HEADLINE: Market opens in Mosul

      LENGTH: 90 words

      Traders hung lamps over their stalls.

      LOAD-DATE: October 2, 2012
      """;

  private static final String NEXIS =
      """
      Shells fall on Aleppo
      The Example Times
      September 29, 2012 Saturday
      Copyright 2012 The Example Times All Rights Reserved
      Section: FOREIGN; Pg. 4
      Length: 312 words
      Byline: Ann Smith
      Body

      Shells fell on the old city before dawn.

      Nobody knew who had fired.

      Load-Date: September 29, 2012
      End of Document
      Market opens in Mosul
      Example Gazette
      October 1, 2012
      Copyright 2012 Example Gazette
      Length: 90 words
      Body

      Traders hung lamps over their stalls.

      Load-Date: October 2, 2012
      End of Document
      """;

  private static final String FACTIVA =
      """
      Shells fall on Aleppo

      By Ann Smith
      312 words
      29 September 2012
      10:15 AM
      The Example Times
      EXTIM
      English
      (c) 2012 The Example Times

      Shells fell on the old city before dawn.

      Nobody knew who had fired.

      Document EXTIM000020120929e89t0002s

      Market opens in Mosul

      90 words
      1 October 2012
      Example Gazette
      EXGAZ
      English
      (c) 2012 Example Gazette

      Traders hung lamps over their stalls.

      Document EXGAZ000020121001e8a100001
      """;

  @ParameterizedTest
  @ValueSource(strings = {OLD_NEXIS, NEXIS, FACTIVA})
  void eachArticleOfAPressArchivesDownloadIsRead(String download) {
    List<Article> articles = articles("download.txt", download);

    assertThat(articles).hasSize(2);
    Article first = articles.get(0);
    assertThat(first.title()).isEqualTo("Shells fall on Aleppo");
    assertThat(first.publisher()).isEqualTo("The Example Times");
    assertThat(first.byline()).isEqualToIgnoringCase("Ann Smith");
    assertThat(first.publishedDate()).hasToString("Optional[2012-09-29]");
    assertThat(first.text())
        .isEqualTo("Shells fell on the old city before dawn.\n\nNobody knew who had fired.");
    Article second = articles.get(1);
    assertThat(second.title()).isEqualTo("Market opens in Mosul");
    assertThat(second.publisher()).isEqualTo("Example Gazette");
    assertThat(second.publishedDate()).hasToString("Optional[2012-10-01]");
    assertThat(second.text()).isEqualTo("Traders hung lamps over their stalls.");
  }

  @ParameterizedTest
  @CsvSource({
    "1 of 1 DOCUMENTS, 'March 13, 2024 Wednesday', BYLINE, LENGTH: 40 words, LOAD-DATE",
    "1 of 1 DOCUMENTS, 13. März 2024 Mittwoch, AUTOR, LÄNGE: 40 Wörter, UPDATE",
    "Dokument 1 von 1, 'Mittwoch, 13. März 2024', Autor, Länge: 40 Wörter, Sprache",
    "1 of 1 DOCUMENTS, mercredi 13 mars 2024, AUTEUR, LONGUEUR: 40 mots, LANGUE",
    "1 de 1 DOCUMENTS, 13 mars 2024, AUTEUR, LONGUEUR: 40 mots, DATE-CHARGEMENT",
  })
  void theTitleOfOldNexisNeedsNoLabel(
      String number, String date, String author, String length, String end) {
    String download =
        """
                                       %s

                                    The Example Times (London)

                                  %s
                                      Late Edition - Final

        Rain floods the
        old wharf

        %s: Ann Smith

        %s


        Rain fell on Bergen on Tuesday.

        %s: March 20, 2024
        """
            .formatted(number, date, author, length, end);

    Article article = articles("download.txt", download).get(0);

    assertThat(article.title()).isEqualTo("Rain floods the old wharf");
    assertThat(article.publisher()).isEqualTo("The Example Times (London)");
    assertThat(article.byline()).isEqualTo("Ann Smith");
    assertThat(article.publishedDate()).hasToString("Optional[2024-03-13]");
    assertThat(article.text()).isEqualTo("Rain fell on Bergen on Tuesday.");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n"})
  void factivaWithCodesOfFieldsIsRead(String between) {
    String download =
        """
        HD_Rain floods the old wharf

        BY_By Ann Smith
        WC_40 words
        PD_13 March 2024
        SN_The Example Times
        SC_EXTIM
        LP_Rain fell on Bergen on Tuesday.

        TD_Nobody was hurt.

        CO_exco : Example Company in Oslo
        AN_Document EXTIM000020240313ek3d0002s
        """
            .replace("_", between);

    Article article = articles("download.txt", download).get(0);

    assertThat(article.id()).isEqualTo("EXTIM000020240313ek3d0002s");
    assertThat(article.title()).isEqualTo("Rain floods the old wharf");
    assertThat(article.byline()).isEqualTo("Ann Smith");
    assertThat(article.publisher()).isEqualTo("The Example Times");
    assertThat(article.publishedDate()).hasToString("Optional[2024-03-13]");
    assertThat(article.text()).isEqualTo("Rain fell on Bergen on Tuesday.\n\nNobody was hurt.");
  }

  @Test
  void aDownloadFromProQuestIsRead() {
    String rule = "_".repeat(60) + "\n";
    String download =
        rule
            + "Report from ProQuest\n14 March 2024 10:00\n"
            + rule
            + """
            Document 1 of 2

            Rain floods the old wharf

            Author: Smith, Ann

            Publication info: The Example Times ; London (UK) [London (UK)]. 13 Mar 2024: A.4.

            ProQuest document link

            Abstract: Rain.

            Full text: Rain fell on Bergen on Tuesday.

            Nobody was hurt.

            Subject: Weather

            Location: Norway

            ProQuest document ID: 123456
            """
            + rule
            + """
            Document 2 of 2

            Full text: Snow fell on Voss.

            Title: Snow in Voss

            Publication title: Bergen Post

            Publication date: Mar 14, 2024

            ProQuest document ID: 123457
            """
            + rule
            + "Contact ProQuest\nCopyright 2024 ProQuest LLC.\n";

    List<Article> articles = articles("download.txt", download);

    assertThat(articles)
        .extracting(Article::id)
        .containsExactly("proquest-123456", "proquest-123457");
    assertThat(articles)
        .extracting(Article::title)
        .containsExactly("Rain floods the old wharf", "Snow in Voss");
    assertThat(articles)
        .extracting(Article::publisher)
        .containsExactly("The Example Times", "Bergen Post");
    assertThat(articles)
        .extracting(article -> article.publishedDate().orElseThrow().toString())
        .containsExactly("2024-03-13", "2024-03-14");
    assertThat(articles)
        .extracting(Article::text)
        .containsExactly(
            "Rain fell on Bergen on Tuesday.\n\nNobody was hurt.", "Snow fell on Voss.");
  }

  @Test
  void downloadsAreReadFromDocumentsAndPagesToo() throws Exception {
    List<String> paragraphs = NEXIS.lines().filter(line -> !line.isBlank()).toList();
    Map<String, byte[]> forms = Forms.all("A download", "An archive", "2012-10-02", paragraphs);

    List<Reading> docx = ReadingsOf.all("a.docx", forms.get("a.docx"));
    assertThat(docx).hasSize(2).allMatch(reading -> reading instanceof Reading.Read);
    StringBuilder html = new StringBuilder("<html><body>");
    FACTIVA.lines().forEach(l -> html.append("<p>").append(l).append("</p>\n"));
    assertThat(articles("a.html", html.toString()))
        .extracting(Article::title)
        .containsExactly("Shells fall on Aleppo", "Market opens in Mosul");
    String rtf = "{\\rtf1\\ansi " + NEXIS.replace("\n", "\\par\n") + "}";
    assertThat(articles("a.rtf", rtf)).hasSize(2);
  }

  @Test
  void anArticleThatOnlySpeaksOfDocumentsIsOne() {
    assertThat(articles("a.txt", "Papers found\n\nHe read 3 of 40 documents.\n\nThe rest burnt."))
        .hasSize(1);
  }

  @Test
  void theSameArticleOfTwoDownloadsHasOneId() {
    String ids = articles("one.txt", FACTIVA).get(1).id();

    String second = FACTIVA.substring(FACTIVA.indexOf("Market opens"));
    assertThat(articles("two.txt", second).get(0).id()).isEqualTo(ids);
  }

  @Test
  void messagesOfATelegramChannelAreArticles() {
    List<Article> articles =
        articles(
            "result.json",
            """
            {"name":"Aleppo today","type":"public_channel","id":17,"messages":[
              {"id":1,"type":"service","date":"2012-09-29T10:00:00","text":""},
              {"id":2,"type":"message","date":"2012-09-29T11:30:05","text":[
                "Shells fell on ",{"type":"bold","text":"Salaheddine"},". Two are dead."]},
              {"id":3,"type":"message","date":"2012-09-30T08:00:00","text":"Quiet.","photo":"x"}]}
            """);

    assertThat(articles)
        .extracting(Article::title)
        .containsExactly("Shells fell on Salaheddine.", "Quiet.");
    assertThat(articles.get(0).text()).isEqualTo("Shells fell on Salaheddine. Two are dead.");
    assertThat(articles.get(0).publisher()).isEqualTo("Aleppo today");
    assertThat(articles.get(1).publishedDate()).hasToString("Optional[2012-09-30]");
    assertThat(articles.get(0).id()).isNotEqualTo(articles.get(1).id());
  }

  @Test
  void eachMailOfAMailboxIsRead() {
    List<Reading> readings =
        ReadingsOf.all(
            "list.mbox",
            utf8(
                """
                From ann@example.org Sat Sep 29 10:00:00 2012
                From: Ann Smith <ann@example.org>
                Subject: Shells fall
                Date: Sat, 29 Sep 2012 10:00:00 +0000
                Message-ID: <1@example.org>

                Shells fell on Aleppo.
                >From the hill they could be seen.

                From bob@example.org Sun Sep 30 10:00:00 2012
                Subject: Nothing

                """));

    assertThat(readings).hasSize(2);
    Article first = ((Reading.Read) readings.get(0)).article();
    assertThat(first.title()).isEqualTo("Shells fall");
    assertThat(first.text())
        .isEqualTo("Shells fell on Aleppo.\n\nFrom the hill they could be seen.");
    assertThat(readings.get(1))
        .hasToString("Rejected[source=list.mbox mail 2, reason=no text in the mail]");
    assertThat(ReadingsOf.rejection("x.mbox", "Hello\n")).startsWith("not a mailbox");
    assertThat(ReadingsOf.rejection("x.mbox", "")).isEqualTo("empty");
  }

  @Test
  void aPageThatABrowserSavedAsOneFileIsRead() {
    Article article =
        ReadingsOf.article(
            "page.mhtml",
            """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://news.example/shells
            Subject: Shells fall - Example
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="--b"

            ----b
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable

            <html><head><meta property=3D"og:title" content=3D"Shells fall"><meta
             property=3D"article:published_time" content=3D"2012-09-29"></head><body><nav>Menu</nav>
            <article><h1>Shells fall</h1><p>Shells fell on the old city of Aleppo before dawn on =
            Saturday, residents said.</p><p>Nobody knew who had fired, and nobody slept.</p></article>
            </body></html>
            ----b--
            """);

    assertThat(article.title()).isEqualTo("Shells fall");
    assertThat(article.url()).isEqualTo("https://news.example/shells");
    assertThat(article.publishedDate()).hasToString("Optional[2012-09-29]");
    assertThat(article.text()).startsWith("Shells fell").contains("slept").doesNotContain("Menu");
  }

  @Test
  void ofASiteThatWordPressExportsThePublishedPostsAreRead() {
    List<Reading> readings =
        ReadingsOf.all(
            "export.xml",
            utf8(
                """
                <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Blog</title>
                <item><title>Shells fall</title><guid>http://b.example/?p=1</guid>
                <pubDate>Sat, 29 Sep 2012 10:00:00 +0000</pubDate>
                <content:encoded><![CDATA[<p>Shells fell on Aleppo.</p>]]></content:encoded>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
                <item><title>map.png</title><guid>http://b.example/map.png</guid>
                <wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item>
                <item><title>Not yet</title><guid>http://b.example/?p=2</guid>
                <content:encoded>Rumours.</content:encoded>
                <wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
                </channel></rss>"""));

    assertThat(readings).hasSize(2);
    assertThat(((Reading.Read) readings.get(0)).article().title()).isEqualTo("Shells fall");
    assertThat(readings.get(1).toString()).contains("entry 2", "its status is draft");
  }

  @Test
  void tablesOfIncidentsHaveNoTitlesAndAreRead() {
    List<Article> articles =
        articles(
            "incidents.csv",
            "event_date,source,notes\n"
                + "29 September 2012,Example Wire,Shells fell on Aleppo. Two people died.\n");

    assertThat(articles.get(0).title()).isEqualTo("Shells fell on Aleppo.");
    assertThat(articles.get(0).publisher()).isEqualTo("Example Wire");
    assertThat(articles.get(0).publishedDate()).hasToString("Optional[2012-09-29]");
    assertThat(articles("a.jsonl", "{\"text\":\"Shells fell on Aleppo.\"}").get(0).title())
        .isEqualTo("Shells fell on Aleppo.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1251", "UTF-8"})
  void aTableOfASpreadsheetProgramIsReadInItsCharacters(String charset) {
    String table =
        (charset.startsWith("UTF") ? "\uFEFF" : "")
            + "title;date;text\r\nОбстрел;2022-03-12;Снаряды упали на Харьков, сообщили жители"
            + " города в субботу утром.\r\n";

    List<Reading> readings = ReadingsOf.all("t.csv", table.getBytes(Charset.forName(charset)));

    assertThat(((Reading.Read) readings.get(0)).article().title()).isEqualTo("Обстрел");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "Shift_JIS", "EUC-JP"})
  void aJapanesePageIsReadWhetherItTellsItsCharactersOrNot(String charset) {
    for (String told : List.of("<meta charset=\"" + charset + "\">", "")) {
      String page =
          "<html><head>%s<title>東京で火災</title></head><body><article><p>%s</p></article>"
              .formatted(told, "金曜日の朝、東京の中心部で火災が発生し、消防によると三人が負傷した。".repeat(2));

      Article article = ReadingsOf.article("a.html", page.getBytes(Charset.forName(charset)));

      assertThat(article.title()).isEqualTo("東京で火災");
      assertThat(article.text()).startsWith("金曜日の朝、東京の中心部で");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "UTF-8"})
  void anArabicPageIsReadInItsCharacters(String charset) {
    String page =
        "<html><head><meta charset=\"%s\"><title>قصف حلب</title></head><body><article><p>%s</p></article>"
            .formatted(
                charset,
                "سقطت القذائف على المدينة القديمة في حلب قبل الفجر، قال السكان. ".repeat(3));

    Article article = ReadingsOf.article("a.html", page.getBytes(Charset.forName(charset)));

    assertThat(article.title()).isEqualTo("قصف حلب");
    assertThat(article.text()).contains("القذائف");
  }

  private static List<Article> articles(String name, String content) {
    return ReadingsOf.all(name, utf8(content)).stream()
        .map(reading -> ((Reading.Read) reading).article())
        .toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
