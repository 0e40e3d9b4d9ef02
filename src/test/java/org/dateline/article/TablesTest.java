package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.date.DayOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables and lists of objects as programs and services give them. */
class TablesTest {

  @Test
  void oneRowShowsTheOrderOfDayAndMonthInTheWholeColumn() {
    assertThat(
            dates("t.csv", "date,text\n03/04/2024,Rain in Bergen.\n13/04/2024,Snow in Bergen.\n"))
        .containsExactly("2024-04-03", "2024-04-13");
    assertThat(
            dates("t.csv", "date,text\n03/04/2024,Rain in Bergen.\n04/13/2024,Snow in Bergen.\n"))
        .containsExactly("2024-03-04", "2024-04-13");
    assertThat(
            dates(
                "t.jsonl",
                "{\"text\":\"Rain.\",\"date\":\"3/4/24\"}\n{\"text\":\"Snow.\",\"date\":\"3/14/24\"}\n"))
        .containsExactly("2024-03-04", "2024-03-14");
    assertThat(
            dates(
                "t.json",
                "[{\"text\":\"Rain.\",\"date\":\"3/4/24\"},{\"text\":\"Snow.\",\"date\":\"14/4/24\"}]"))
        .containsExactly("2024-04-03", "2024-04-14");
  }

  @Test
  void withoutSuchARowTheUserSaysTheOrderOrOnlyTheYearIsUsed() {
    String table = "date,text\n03/04/2024,Rain in Bergen.\n05/06/2024,Snow in Bergen.\n";
    List<Reading> asked = new ArrayList<>();
    ArticleReaders.standard(new Columns(Map.of(), DayOrder.MONTH_FIRST))
        .read(Source.bytes("t.csv", table.getBytes(StandardCharsets.UTF_8)), asked::add);

    assertThat(asked.stream().map(TablesTest::date)).containsExactly("2024-03-04", "2024-05-06");
    assertThat(dates("t.csv", table))
        .containsExactly(
            "2024",
            "2024",
            "its dates, such as 03/04/2024, have day and month in an order that no row shows; only"
                + " their years are used; say --dates day-first or --dates month-first");
  }

  @Test
  void aRowWithoutADateIsAnArticleWithoutADate() {
    assertThat(dates("t.csv", "date,text\nn.d.,Rain in Bergen.\nNaT,Snow.\n,Hail.\n"))
        .containsExactly("undated", "undated", "undated");
    assertThat(dates("t.jsonl", "{\"text\":\"Rain.\",\"date\":\"null\"}\n"))
        .containsExactly("undated");
  }

  @ParameterizedTest
  @CsvSource({
    "publish_date",
    "date_publish",
    "publishedAt",
    "Publication Date",
    "pubDate",
    "Post Date",
    "created_utc",
    "SQLDATE",
    "seendate"
  })
  void theUsualNamesOfADateNeedNoOption(String name) {
    assertThat(dates("t.jsonl", "{\"text\":\"Rain.\",\"" + name + "\":\"2024-03-13\"}\n"))
        .containsExactly("2024-03-13");
    assertThat(dates("t.csv", name + ",Full Text\n2024-03-13,Rain in Bergen.\n"))
        .containsExactly("2024-03-13");
  }

  @Test
  void objectsAndListsOfNamesAreRead() {
    Article article =
        ReadingsOf.article(
            "t.jsonl",
            """
            {"source":{"id":null,"name":"Harbour Wire"},"authors":["Ann Smith","Bo Li"],"title":"Rain","content":"Rain in Bergen.","date":{"$date":"2024-03-13T10:00:00Z"}}
            """);

    assertThat(article.publisher()).isEqualTo("Harbour Wire");
    assertThat(article.byline()).isEqualTo("Ann Smith, Bo Li");
    assertThat(article.publishedDate()).get().hasToString("2024-03-13");
  }

  @Test
  void aListOfHeadlinesIsRead() {
    Article article =
        ReadingsOf.article(
            "t.csv",
            "stories_id,publish_date,title,url,media_name\n"
                + "17,2024-03-13 10:00:00,Rain floods Bergen,https://wire.example/17,Harbour Wire\n");

    assertThat(article.text()).isEqualTo("Rain floods Bergen");
    assertThat(article.publisher()).isEqualTo("Harbour Wire");
    assertThat(article.publishedDate()).get().hasToString("2024-03-13");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, ;", "UTF-16LE, ;", "windows-1252, '\t'", "UTF-16BE, ','"})
  void theLineThatExcelWritesForTheSeparatorIsNoHeader(String encoding, String separator) {
    String table =
        "sep=;\r\ndate;text\r\n13.03.2024;Rain in Bergen — and in Voss.\r\n"
            .replace(";", separator);

    Article article = ReadingsOf.article("t.csv", table.getBytes(Charset.forName(encoding)));

    assertThat(article.text()).isEqualTo("Rain in Bergen — and in Voss.");
    assertThat(article.publishedDate()).get().hasToString("2024-03-13");
  }

  @Test
  void aQuoteThatIsNeverClosedDoesNotSwallowTheRowsAfterIt() {
    String table =
        "id,date,text\n"
            + "a,2024-03-13,\"Rain in Bergen.\n"
            + "b,2024-03-14,Snow in Voss.\n"
            + "c,2024-03-15,\"Hail,\nin Odda.\"\n";
    String last = "id,date,text\na,2024-03-13,Rain.\nb,2024-03-14,\"Snow\nc,2024-03-15,Hail.\n";

    assertThat(dates("t.csv", table))
        .containsExactly(
            "quotes do not match, or the row is longer than 10 MB", "2024-03-14", "2024-03-15");
    assertThat(dates("t.csv", last))
        .containsExactly(
            "2024-03-13", "quotes do not match, or the row is longer than 10 MB", "2024-03-15");
  }

  private static List<String> dates(String name, String content) {
    return ReadingsOf.all(name, content.getBytes(StandardCharsets.UTF_8)).stream()
        .map(TablesTest::date)
        .toList();
  }

  private static String date(Reading reading) {
    return reading instanceof Reading.Read read
        ? read.article().publishedDate().map(Object::toString).orElse("undated")
        : ((Reading.Rejected) reading).reason();
  }
}
