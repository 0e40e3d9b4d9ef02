package org.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  private static final String BODY = "Shells fell on Homs.\n\nResidents fled to Hama.";

  @Test
  void headingBylineAndDateStandApart() {
    Article article =
        ReadingsOf.article(
            "a.txt", "\n\n# Shells fall on Homs\n\nAnn Smith\n\n29 September 2012\n\n" + BODY);

    assertThat(article.title()).isEqualTo("Shells fall on Homs");
    assertThat(article.byline()).isEqualTo("Ann Smith");
    assertThat(article.publishedDate()).contains(PartialDate.parse("2012-09-29"));
    assertThat(article.text()).isEqualTo(BODY);
  }

  @Test
  void bylineAndDateShareALine() {
    Article article =
        ReadingsOf.article("a.txt", "## Shells fall\n\nAnn Smith 13 January 2014\n\n" + BODY);

    assertThat(article.byline()).isEqualTo("Ann Smith");
    assertThat(article.publishedDate()).contains(PartialDate.parse("2014-01-13"));
    assertThat(article.text()).isEqualTo(BODY);
  }

  @Test
  void bylineAndDateFollowEachOtherByAMarkdownLineBreak() {
    Article article =
        ReadingsOf.article("a.txt", "# Shells fall\n\nBy Ann Smith  \n6 December 2016\n\n" + BODY);

    assertThat(article.byline()).isEqualTo("Ann Smith");
    assertThat(article.publishedDate()).contains(PartialDate.parse("2016-12-06"));
    assertThat(article.text()).isEqualTo(BODY);
  }

  @Test
  void firstLineIsTheTitleWhereThereIsNoHeading() {
    Article article = ReadingsOf.article("a.txt", "Shells fall on Homs\n" + BODY);

    assertThat(article.title()).isEqualTo("Shells fall on Homs");
    assertThat(article.text()).isEqualTo(BODY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "29 September 2012; 2012-09-29",
        "29 Sept. 2012; 2012-09-29",
        "29th of September, 2012; 2012-09-29",
        "September 29, 2012; 2012-09-29",
        "Sep 29 2012; 2012-09-29",
        "Saturday, 29 September 2012; 2012-09-29",
        "2012-09-29; 2012-09-29",
        "2012-09-29T23:30:00-05:00; 2012-09-29",
        "September 2012; 2012-09",
        "Published: 29 September 2012; 2012-09-29",
        "29 February 2012; 2012-02-29",
      })
  void datesAreReadAsPeopleWriteThem(String line, String date) {
    Article article = ReadingsOf.article("a.txt", "Shells fall\n\n" + line + "\n\n" + BODY);

    assertThat(article.publishedDate()).contains(PartialDate.parse(date));
    assertThat(article.text()).isEqualTo(BODY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Ann Smith | 6 December 2016; Ann Smith",
        "By Ann Smith and Omar al-Hassan, 6 December 2016; Ann Smith and Omar al-Hassan",
        "6 December 2016 - By Ann Smith; Ann Smith",
        "Ludwig van Dyck, December 6, 2016; Ludwig van Dyck",
        "J. R. Smith 2016-12-06; J. R. Smith",
        "By Reuters 6 Dec 2016; Reuters",
        "By Example Times staff, 6 December 2016; Example Times staff",
        "By Ann Smith and agencies | 6 December 2016; Ann Smith and agencies",
        "By our own correspondent, 6 December 2016; our own correspondent",
        "By staff and agencies 6 December 2016; staff and agencies",
      })
  void bylinesAreReadBesideDates(String line, String byline) {
    Article article = ReadingsOf.article("a.txt", "Shells fall\n\n" + line + "\n\n" + BODY);

    assertThat(article.byline()).isEqualTo(byline);
    assertThat(article.publishedDate()).contains(PartialDate.parse("2016-12-06"));
    assertThat(article.text()).isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 29 September 2012 the town of Homs was shelled again.",
        "By Friday evening the rebels held the town.",
        "29 September 2012 was a day of mourning in Homs.",
        "Homs",
        "9/10/2012",
        "2012"
      })
  void whatIsNoHeadBeginsTheBodyAndNoDateIsInvented(String line) {
    Article article = ReadingsOf.article("a.txt", "Shells fall\n\n" + line + "\n\n" + BODY);

    assertThat(article.published()).isNull();
    assertThat(article.byline()).isNull();
    assertThat(article.text()).isEqualTo(line + "\n\n" + BODY);
  }

  @Test
  void aDateThatTheCalendarHasNotIsRejected() {
    assertThat(ReadingsOf.rejection("a.txt", "Shells fall\n\n31 February 2012\n\n" + BODY))
        .isEqualTo("no such date: '2012-02-31'");
  }

  @Test
  void aSingleParagraphIsABodyThatGoesByItsFileName() {
    Article article = ReadingsOf.article("notes/homs.txt", "Shells fell on Homs.");

    assertThat(article.title()).isEqualTo("homs");
    assertThat(article.text()).isEqualTo("Shells fell on Homs.");
  }

  @Test
  void wrappedLinesBecomeParagraphsAgain() {
    String wrapped =
        "Shells fell on the town of Tuz\nKhurmato on Friday, residents of the place told\nreporters."
            + "\n\nNobody was hurt.";
    Article article =
        ReadingsOf.article("a.txt", "Shells fall\n\n" + wrapped.replace("Tuz", "Tuz xxxxxxxxxxx"));

    assertThat(article.text())
        .isEqualTo(
            "Shells fell on the town of Tuz xxxxxxxxxxx Khurmato on Friday, residents of the place"
                + " told reporters.\n\nNobody was hurt.");
  }

  @Test
  void paragraphsWithoutBlankLinesStayApart() {
    assertThat(ReadingsOf.article("a.txt", "Shells fall\nOne.\nTwo.\r\nThree.").text())
        .isEqualTo("One.\n\nTwo.\n\nThree.");
  }

  @Test
  void aTitleWithoutTextIsRejected() {
    assertThat(ReadingsOf.rejection("a.txt", "Shells fall\n\n29 September 2012\n"))
        .isEqualTo("no text below the title");
  }
}
