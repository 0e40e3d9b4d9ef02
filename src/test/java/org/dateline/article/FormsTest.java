package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

  private static final String TITLE = "Searchers dig through ruins of Christchurch";
  private static final List<String> PARAGRAPHS =
      List.of(
          "Rescue teams worked through a second day in the centre of Christchurch on Wednesday,"
              + " listening for voices under concrete and brick, after an earthquake of magnitude"
              + " 6.3.",
          "The shock came at 12:51 on Tuesday. Its source lay near Lyttelton, the harbour town over"
              + " the hill, where wharves & \"old\" buildings were damaged.",
          "A team of searchers left Sydney.");

  @TestFactory
  List<DynamicTest> anArticleOfTheCorpusComesOutOfEveryFormAsItIs() throws IOException {
    Path file = Path.of("src/test/corpus", "2011-02-23-christchurch-earthquake.md");
    Article corpus = ReadingsOf.article("a.md", Files.readAllBytes(file));
    List<String> paragraphs = List.of(corpus.text().split("\n\n"));
    return Forms.all(corpus.title(), "Ann Smith", "2011-02-23", paragraphs).entrySet().stream()
        .map(
            form ->
                DynamicTest.dynamicTest(
                    form.getKey(), () -> check(form.getKey(), form.getValue(), corpus)))
        .collect(Collectors.toList());
  }

  private static void check(String name, byte[] bytes, Article corpus) {
    Article article = ReadingsOf.article(name, bytes);

    assertThat(article.title()).isEqualTo(corpus.title());
    assertThat(article.text()).isEqualTo(corpus.text());
    assertThat(article.byline()).isEqualTo("Ann Smith");
    assertThat(article.publishedDate()).get().hasToString("2011-02-23");
    assertThat(ReadingsOf.article(name, bytes).id()).isEqualTo(article.id());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Émeutes à Saint-Étienne, 'Des heurts ont éclaté près de la gare, où des élèves manifestaient.'",
    "ISO-8859-2, Pożar w Łodzi, 'Strażacy gasili w Łodzi pożar magazynu, który wybuchł w środę nad ranem. Zginęły dwie osoby, ośmioro rannych przewieziono do szpitala.'",
    "KOI8-R, Взрыв в Грозном, 'Взрыв прогремел в центре Грозного в пятницу утром, сообщила милиция республики.'",
    "windows-1251, Взрыв в Грозном, 'Взрыв прогремел в центре Грозного в пятницу утром, сообщила милиция республики.'",
    "windows-1256, انفجار في حلب, 'قال شهود عيان إن انفجارا هز وسط مدينة حلب صباح يوم الجمعة وأسفر عن سقوط عدد من القتلى والجرحى.'",
    "UTF-16LE, Взрыв в Грозном, 'Взрыв прогремел в центре Грозного в пятницу утром, сообщила милиция республики.'",
    "Shift_JIS, 東京で火災, '金曜日の朝、東京の中心部で火災が発生し、消防によると三人が負傷した。原因は調査中である。'",
  })
  void theEncodingOfATextIsFound(String encoding, String title, String text) {
    Article article =
        ReadingsOf.article("a.txt", (title + "\n\n" + text).getBytes(Charset.forName(encoding)));

    assertThat(article.title()).isEqualTo(title);
    assertThat(article.text()).isEqualTo(text);
  }

  @Test
  void oneDamagedByteDoesNotChangeTheEncodingOfTheRest() {
    byte[] text = "Café\n\nShells fell — twice — on Homs.".getBytes(StandardCharsets.UTF_8);
    text[text.length - 3] = (byte) 0x81;
    assertThat(ReadingsOf.article("a.txt", text).text()).startsWith("Shells fell — twice — on ");

    byte[] ascii = "T\n\nShells fell on Homs.".getBytes(StandardCharsets.UTF_8);
    ascii[ascii.length - 3] = (byte) 0x81;
    assertThat(ReadingsOf.article("a.txt", ascii).text()).startsWith("Shells fell on Ho");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2012-09-29-aleppo.txt; Shells fell on Homs.; 2012-09-29; FILE_NAME",
        "20120929.txt; Shells fell on Homs.; 2012-09-29; FILE_NAME",
        "news_2012-09.txt; Shells fell on Homs.; 2012-09; FILE_NAME",
        "2012-09-29.txt; ALEPPO, Syria, Sept. 28, 2012 (Wire) — Shells fell.; 2012-09-28; DATELINE",
        "2012-09-29.html; <title>T</title><meta name=date content=2012-09-27><p>Shells fell on Homs, and on Hama.; 2012-09-27; META",
        "1914-08-23.txt; Mons was shelled.; 1914-08-23; FILE_NAME",
      })
  void theStrongestEvidenceOfADateCounts(
      String name, String body, String date, Published.Source source) {
    String text = name.endsWith(".txt") ? "Shells fall\n\n" + body : body;
    Published published = Objects.requireNonNull(ReadingsOf.article(name, text).published());

    assertThat(published.date()).hasToString(date);
    assertThat(published.source()).isEqualTo(source);
  }

  @Test
  void noDateIsInvented() {
    assertThat(ReadingsOf.article("film-2012.txt", "T\n\nShells fell on Homs.").published())
        .isNull();
    assertThat(ReadingsOf.article("12345678901.txt", "T\n\nShells fell.").published()).isNull();
    assertThat(
            ReadingsOf.article("a.pdf", Forms.pdf("T", "A B", "Undated", PARAGRAPHS)).published())
        .isNull();
  }

  @Test
  void aBrokenEntryOfAFeedIsNamedAndTheOthersRead() {
    String feed =
        """
        <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour Wire</title>
        <link>https://wire.example/</link><language>en-gb</language>
        <item><title>One &amp; only</title><guid>17</guid><pubDate>Sat, 29 Sep 2012 23:10:00 +0300</pubDate>
         <description>&lt;p&gt;Shells fell on Homs.&lt;/p&gt;&lt;p&gt;Two died.&lt;/p&gt;</description></item>
        <item><title>Empty</title><guid>18</guid><description></description></item>
        <item><title>Fish & chips</title><link>https://wire.example/a?b=1&c=2</link><description>Talks in Paris & Rome.</item>
        <item><title>Cut</title><description>Talks in Lon""";

    List<Reading> readings = ReadingsOf.all("f.rss", feed.getBytes(StandardCharsets.UTF_8));

    assertThat(readings).hasSize(4);
    Article one = ((Reading.Read) readings.get(0)).article();
    assertThat(one.title()).isEqualTo("One & only");
    assertThat(one.text()).isEqualTo("Shells fell on Homs.\n\nTwo died.");
    assertThat(one.publisher()).isEqualTo("Harbour Wire");
    assertThat(one.language()).isEqualTo("en-GB");
    assertThat(one.publishedDate()).get().hasToString("2012-09-29");
    assertThat(readings.get(1)).isEqualTo(new Reading.Rejected("f.rss entry 2", "no text"));
    assertThat(((Reading.Read) readings.get(2)).article().text())
        .isEqualTo("Talks in Paris & Rome.");
    assertThat(readings.get(3))
        .isEqualTo(new Reading.Rejected("f.rss entry 4", "the file ends within it"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pubDate>Wed, 13 Mar 24 10:00:00 +0000</pubDate>",
        "<pubDate>Wednesday, March 13, 2024 - 10:00</pubDate>",
        "<pubDate>Wed, 13 Mar 2024 10:00:00 CEST</pubDate>",
        "<pubDate>Wed, 03/13/2024 - 10:00</pubDate>",
        "<pubDate>1710324000</pubDate>",
        "<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate><wp:post_date>2024-03-13 12:00:00</wp:post_date>",
        "<pubDate></pubDate><dc:date>2024-03-13</dc:date>",
      })
  void theDateOfAnEntryIsReadInManyForms(String date) {
    String feed =
        "<rss version=\"2.0\"><channel><title>Wire</title><item><title>Rain</title>"
            + date
            + "<description>Rain fell on Bergen.</description></item></channel></rss>";

    assertThat(ReadingsOf.article("f.rss", feed).publishedDate()).get().hasToString("2024-03-13");
  }

  @Test
  void neitherEntitiesNorFilesAreDrawnIntoXml() {
    String feed =
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;">
        <!ENTITY f SYSTEM "file:///etc/passwd">]>
        <rss><channel><item><title>T</title><description>Shells &b; and &f; fell on Homs.</description></item></channel></rss>""";

    assertThat(ReadingsOf.article("f.rss", feed).text()).doesNotContain("boom", "root:");
  }

  @Test
  void tablesAreReadWhateverTheirColumnsAndSeparatorsAre() {
    byte[] table =
        "Kopf;Körper;Tag\n\"Brand; Löschung\";\"In Köln brannte es.\nNiemand starb.\";2012-09-29\n"
            .getBytes(Charset.forName("windows-1252"));
    Columns columns = new Columns(Map.of("title", "Kopf", "text", "Körper", "published", "Tag"));
    List<Reading> readings = new java.util.ArrayList<>();

    ArticleReaders.standard(columns).read(Source.bytes("t.csv", table), readings::add);

    Article article = ((Reading.Read) readings.get(0)).article();
    assertThat(article.title()).isEqualTo("Brand; Löschung");
    assertThat(article.text()).startsWith("In Köln brannte es.");
    assertThat(article.publishedDate()).get().hasToString("2012-09-29");
  }

  @Test
  void aBadRowIsNamedByItsLineAndTheRestRead() {
    String table =
        "id,title,text,published\n"
            + "a,One,Shells fell on Homs.,2012-09-29\n"
            + "b,Two,\"Quote that never ends,2012-09-29\n"
            + "c,\"Three\",\"Talks in Paris,\nand in Rome.\",2012-09-29\n"
            + "d,Four,too few\n"
            + "e,Five,Bad date.,2012-02-31\n"
            + "f,Six,Talks in Rome.,2012-09-29\n";

    List<Reading> readings = ReadingsOf.all("t.csv", table.getBytes(StandardCharsets.UTF_8));

    assertThat(readings.stream().map(FormsTest::label))
        .containsExactly(
            "One",
            "t.csv line 3: quotes do not match, or the row is longer than 10 MB",
            "Three",
            "t.csv line 6: 3 fields, but the first row names 4 columns",
            "t.csv line 7: published: no such date: '2012-02-31'",
            "Six");
  }

  @Test
  void aTableWithoutTheNeededColumnsSaysHowToNameThem() {
    assertThat(ReadingsOf.rejection("t.csv", "kopf,rumpf\na,b\n"))
        .isEqualTo("no column for the text among kopf, rumpf; name it by --column text=NAME");
  }

  @Test
  void aTableWhoseFirstLineNeverClosesAQuoteIsToldInOneShortLine() {
    assertThat(
            ReadingsOf.rejection("x.csv", "id,\"text\n" + "A long article.\n".repeat(100) + "\""))
        .startsWith("no column for the text among id, text a long article. a long")
        .endsWith("…; name it by --column text=NAME")
        .hasSizeLessThan(400)
        .doesNotContain("\n");
  }

  @Test
  void damagedAndEncryptedDocumentsAreNamedWithTheReason() throws IOException {
    byte[] pdf = Forms.pdf(TITLE, "Ann Smith", "2011-02-23", PARAGRAPHS);
    Map<String, byte[]> forms = Forms.all(TITLE, "Ann Smith", "2011-02-23", PARAGRAPHS);

    assertThat(ReadingsOf.rejection("a.pdf", Forms.encrypted(pdf))).startsWith("encrypted");
    assertThat(ReadingsOf.rejection("a.docx", Forms.encryptedOffice(forms.get("a.docx"))))
        .startsWith("encrypted");
    assertThat(ReadingsOf.rejection("a.zip", Forms.encryptedZip(forms.get("a.zip"))))
        .startsWith("encrypted");
    assertThat(ReadingsOf.rejection("a.pdf", "no pdf at all")).startsWith("damaged or not a PDF");
    assertThat(ReadingsOf.rejection("a.docx", cut(forms.get("a.docx"))))
        .startsWith("damaged or not a DOCX");
    assertThat(ReadingsOf.rejection("a.odt", cut(forms.get("a.odt")))).isNotBlank();
    assertThat(ReadingsOf.rejection("a.epub", cut(forms.get("a.epub")))).isNotBlank();
    assertThat(ReadingsOf.rejection("a.pdf", "")).isEqualTo("empty");
    assertThat(ReadingsOf.rejection("a.txt", pdf))
        .isEqualTo("not text: these are the bytes of a PDF");
  }

  @Test
  void eachFileOfAnArchiveIsReadOrNamed() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("one/news.txt", "A\n\nFighting in Aleppo.".getBytes(StandardCharsets.UTF_8));
    files.put("two/news.txt", "B\n\nTalks in Paris.".getBytes(StandardCharsets.UTF_8));
    files.put("../out.txt", "C\n\nTalks in Rome.".getBytes(StandardCharsets.UTF_8));
    files.put("__MACOSX/._news.txt", new byte[5]);
    files.put("README.md", "About".getBytes(StandardCharsets.UTF_8));
    files.put("logo.png", new byte[5]);
    files.put(
        "inner.zip",
        Forms.zip(Map.of("c.txt", "C\n\nTalks in Rome.".getBytes(StandardCharsets.UTF_8))));

    List<Reading> readings = ReadingsOf.all("a.zip", Forms.zip(files));

    assertThat(readings.stream().map(FormsTest::label))
        .satisfiesExactly(
            r -> assertThat(r).isEqualTo("A"),
            r -> assertThat(r).isEqualTo("B"),
            r -> assertThat(r).isEqualTo("a.zip/../out.txt: its name leads out of the archive"),
            r -> assertThat(r).startsWith("a.zip/logo.png: not a known form"),
            r -> assertThat(r).isEqualTo("C"));
    assertThat(
            readings.stream()
                .filter(Reading.Read.class::isInstance)
                .map(r -> ((Reading.Read) r).article().id()))
        .doesNotHaveDuplicates();
  }

  @Test
  void bombsOfArchivesAreRefused() {
    byte[] zeros = new byte[60 * 1024 * 1024];
    byte[] nested = "T\n\nText.".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 4; i++) {
      nested = Forms.zip(Map.of(i == 0 ? "a.txt" : "a.zip", nested));
    }

    assertThat(ReadingsOf.rejection("bomb.zip", Forms.zip(Map.of("a.txt", zeros))))
        .startsWith("packed more than 200 to one");
    assertThat(ReadingsOf.rejection("a.zip", nested)).contains("more than 3 deep");
    assertThat(ReadingsOf.rejection("a.zip", "no archive"))
        .isEqualTo("not a zip archive, or an empty one");
  }

  private static String label(Reading reading) {
    return reading instanceof Reading.Read read
        ? read.article().title()
        : ((Reading.Rejected) reading).source() + ": " + ((Reading.Rejected) reading).reason();
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }
}
