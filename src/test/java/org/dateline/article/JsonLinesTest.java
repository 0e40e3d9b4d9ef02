package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.time.PartialDate;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  @Test
  void eachLineIsAnArticleAndBrokenOnesStopNothing() {
    List<Reading> readings =
        read(
            """
            {"id":"h1","title":"Homs","text":"Shells fell.","published":"2012-09-29","more":[1]}

            {"title":"Hama", "text":"More shells fell."}
            {"title":"Idlib"
            {"title":"Idlib"}
            {"title":"Raqqa","text":"T","published":"soon"}
            [1]
            {"title":"Afrin","text":"T","published":null}
            """);

    assertThat(readings).hasSize(7);
    assertThat(readings.get(0))
        .isEqualTo(
            new Reading.Read(
                "news.jsonl line 1",
                new Article(
                    "h1",
                    "Homs",
                    null,
                    null,
                    null,
                    new Published(PartialDate.parse("2012-09-29"), Published.Source.METADATA),
                    "en",
                    "Shells fell.")));
    assertThat(((Reading.Read) readings.get(1)).article().id()).isEqualTo("news-3");
    assertThat(readings.get(2)).asString().contains("news.jsonl line 4", "not JSON");
    assertThat(readings.get(3)).asString().contains("text: missing or empty");
    assertThat(readings.get(4)).asString().contains("published: expected a date");
    assertThat(readings.get(5)).asString().contains("expected an object");
    assertThat(readings.get(6)).isInstanceOf(Reading.Read.class);
  }

  @Test
  void aFileWithoutLinesIsEmpty() {
    assertThat(read("\n \n")).containsExactly(new Reading.Rejected("news.jsonl", "empty"));
  }

  @Test
  void theTextOfALineStaysAsItIs() {
    List<Reading> readings = read("{\"title\":\"T\",\"text\":\"  *a*\\n b \"}");

    assertThat(((Reading.Read) readings.get(0)).article().text()).isEqualTo("  *a*\n b ");
  }

  private static List<Reading> read(String lines) {
    return ReadingsOf.all("news.jsonl", lines.getBytes(StandardCharsets.UTF_8));
  }
}
