package org.dateline.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dateline.text.AnnotatedText;
import org.dateline.text.WholeText;
import org.dateline.time.DatePrecision;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeResolverTest {

  private static final TimeResolver RESOLVER = new TimeResolver();

  @Test
  void theWordsAndTheirOffsetsAreKept() {
    String sentence = "On Monday, 26 November 2012, shells fell.";

    TimeExpression found = find(sentence, "2012-11-30").get(0);

    assertThat(found.text()).isEqualTo("Monday, 26 November 2012");
    assertThat(sentence.substring(found.start(), found.end())).isEqualTo(found.text());
    assertThat(found.span()).isEqualTo(span("2012-11-26"));
  }

  @Test
  void tenseDecidesWhichFridayIsMeant() {
    assertThat(only("They met on Friday.", "2012-09-29").span()).isEqualTo(span("2012-09-28"));
    TimeExpression next = only("They will meet on Friday.", "2012-09-29");
    assertThat(next.span()).isEqualTo(span("2012-10-05"));
    assertThat(next.planned()).isTrue();
  }

  @Test
  void theNextDayCountsFromWhatWasSaidBefore() {
    assertThat(find("Shelling resumed the following day.", date("2013-01-01"), span("2012-09-28")))
        .extracting(TimeExpression::span)
        .containsExactly(span("2012-09-29"));
    assertThat(find("It ended a day later.", date("2013-01-01"), span("2012"))).isEmpty();
  }

  @Test
  void theVerbBesideAnExpressionTellsItsTense() {
    assertThat(find("He was jailed on Friday and will be freed on Tuesday.", "2012-09-29"))
        .extracting(TimeExpression::span)
        .containsExactly(span("2012-09-28"), span("2012-10-02"));
    assertThat(only("The library reopens Friday.", "2012-09-29").planned()).isTrue();
    assertThat(only("The library was open Friday.", "2012-09-29").planned()).isFalse();
  }

  // The days of Easter are those of the table of the US Naval Observatory.
  @Test
  void holidaysAreDays() {
    assertThat(only("It fell on Easter Sunday 2038.", null).span()).isEqualTo(span("2038-04-25"));
    assertThat(only("They rose on Easter Monday 1916.", null).span()).isEqualTo(span("1916-04-24"));
    assertThat(only("It was signed on Good Friday.", "1998-05-01").span())
        .isEqualTo(span("1998-04-10"));
    assertThat(only("Bells will ring on New Year’s Eve.", "2021-11-03").span())
        .isEqualTo(span("2021-12-31"));
    assertThat(only("They marched on May Day.", "2021-11-03").span()).isEqualTo(span("2021-05-01"));
  }

  @Test
  void precisionIsThatOfTheCoarserEnd() {
    assertThat(only("It was closed from 3 May 2011 to June 2012.", null).span().precision())
        .isEqualTo(DatePrecision.MONTH);
    assertThat(only("Closed since 2011.", "2012-09-29").span().precision())
        .isEqualTo(DatePrecision.YEAR);
  }

  @Test
  void withoutADateOfPublicationOnlyFullDatesHaveAMeaning() {
    assertThat(find("Yesterday and on 5 May and in May 1453 and last week.", null))
        .extracting(TimeExpression::span)
        .containsExactly(span("1453-05"));
  }

  @Test
  void daysAndMonthsHaveYearsOfAnyEra() {
    assertThat(only("He was stabbed on 15 March 44 BC.", "2024-09-02").span())
        .isEqualTo(span("-0043-03-15"));
    assertThat(only("It began on March 15, 44 BC, in Rome.", "2024-09-02").span())
        .isEqualTo(span("-0043-03-15"));
    assertThat(only("Caesar crossed it in January 49 BC.", "2024-09-02").span())
        .isEqualTo(span("-0048-01"));
    assertThat(only("The mountain blew up in August AD 79.", "2024-09-02").span())
        .isEqualTo(span("0079-08"));
    assertThat(find("It fell in 49 BC; in March of that year he sailed.", "2024-09-02"))
        .extracting(TimeExpression::span)
        .containsExactly(span("-0048"), span("-0048-03"));
  }

  @Test
  void whatIsOnlyComparedDidNotGoOnSinceThen() {
    assertThat(find("It was the heaviest fighting since May 2011.", "2012-09-29")).isEmpty();
    assertThat(find("Aid arrived on Friday for the first time since 2011.", "2012-09-29"))
        .extracting(TimeExpression::span)
        .containsExactly(span("2012-09-28"));
  }

  @Test
  void aWeekendOrADayWithoutMonthIsTheLastOrTheNext() {
    assertThat(only("Riots broke out at the weekend.", "2012-09-26").span())
        .isEqualTo(DateSpan.days(day("2012-09-22"), day("2012-09-23")));
    assertThat(only("They will vote at the weekend.", "2012-09-26").span())
        .isEqualTo(DateSpan.days(day("2012-09-29"), day("2012-09-30")));
    assertThat(only("He was jailed on the 28th.", "2012-09-26").span())
        .isEqualTo(span("2012-08-28"));
    assertThat(only("He will be freed on the 3rd.", "2012-09-26").span())
        .isEqualTo(span("2012-10-03"));
    assertThat(find("They live on the 3rd floor.", "2012-09-26")).isEmpty();
  }

  @Test
  void whatWasPutOffIsStillToCome() {
    TimeExpression found = find("The vote was put off until 5 January.", "2012-09-26").get(0);

    assertThat(found.span()).isEqualTo(span("2013-01-05"));
    assertThat(found.planned()).isTrue();
  }

  @Test
  void whatWillBeOnTheDayOfPublicationIsOfThatDay() {
    TimeExpression found = only("The council will meet on Wednesday.", "1995-07-12");

    assertThat(found.span()).isEqualTo(span("1995-07-12"));
    assertThat(found.planned()).isTrue();
  }

  @Test
  void noDateIsOutsideTheYearsOfTheStore() {
    assertThat(find("On 5 May 9000 BC, in 9000 BC and in 4713 BC.", "2012-09-29")).hasSize(2);
    assertThat(find("In 9000 BC and in 4713 BC.", "2012"))
        .extracting(TimeExpression::span)
        .containsExactly(DateSpan.years(-4712, -4712));
  }

  @Test
  void anyTextIsReadWithoutHarm() {
    String[] pieces = {
      "May",
      "3",
      "–",
      "5",
      "31",
      "30",
      "February",
      "since",
      "between",
      "and",
      "to",
      "last",
      "next",
      "the",
      "of",
      "2012",
      "1990s",
      "century",
      "twelfth",
      "ago",
      "weeks",
      "two",
      "BC",
      "AD",
      ",",
      ".",
      "a",
      "couple",
      "year",
      "month",
      "before",
      "today",
      "Easter",
      "Monday",
      "New",
      "Year",
      "’s",
      "Eve",
      "Friday",
      "early",
      "mid",
      "in",
      "0",
      "99999",
      "2012-13-45",
      "quarter",
      "winter",
      "later",
      "\ud83d"
    };
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int words = random.nextInt(9); words >= 0; words--) {
        text.append(pieces[random.nextInt(pieces.length)])
            .append(random.nextInt(5) == 0 ? "" : " ");
      }
      int end = 0;
      for (TimeExpression found :
          find(text.toString(), random.nextBoolean() ? null : "2012-02-29")) {
        assertThat(found.start()).as(text.toString()).isGreaterThanOrEqualTo(end);
        assertThat(found.span().isStorable()).isTrue();
        end = found.end();
      }
    }
  }

  private TimeExpression only(String sentence, @Nullable String published) {
    List<TimeExpression> found = find(sentence, published);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<TimeExpression> find(String sentence, @Nullable String published) {
    return find(sentence, published == null ? null : date(published), null);
  }

  /** The expressions of a text that is one sentence. */
  static List<TimeExpression> find(
      String sentence, @Nullable PartialDate published, @Nullable DateSpan previous) {
    AnnotatedText text = AnnotatedText.of(sentence);
    return WholeText.of(text).stream()
        .flatMap(whole -> RESOLVER.find(text, whole, published, previous).stream())
        .toList();
  }

  private static DateSpan span(String date) {
    return DateSpan.of(date(date));
  }

  private static PartialDate date(String date) {
    return PartialDate.parse(date);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
