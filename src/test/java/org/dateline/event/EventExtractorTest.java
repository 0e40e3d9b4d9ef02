package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.event.people.Count;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.store.World;
import org.dateline.text.AnnotatedText;
import org.dateline.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventExtractorTest {

  private final EventExtractor extractor = new EventExtractor();

  @Test
  void anEventForEachPlaceThatATriggerIsTiedTo() {
    List<Event> events =
        extract("2012-09-29", "Paris said no. Shells hit Aleppo. A bomb exploded in Mosul. Xyzzy.");

    assertThat(events).extracting(event -> event.place().name()).containsExactly("Aleppo", "Mosul");
    Event aleppo = events.get(0);
    assertThat(aleppo.placeConfidence()).isEqualTo(0.96);
    assertThat(aleppo.sentence()).isEqualTo("Shells hit Aleppo.");
    assertThat(aleppo.role()).isEqualTo(Role.LOCATION);
    assertThat(aleppo.date()).contains(EventDate.published(PartialDate.parse("2012-09-29")));
    assertThat(aleppo.assertion()).isEqualTo("reported");
  }

  @Test
  void aPlaceWithoutATriggerIsOnlyMentioned() {
    List<Event> all =
        extractAndMentioned("2012-09-29", "Shells hit Aleppo. Mosul is a large city.");

    assertThat(all).extracting(event -> event.place().name()).containsExactly("Aleppo", "Mosul");
    assertThat(all).extracting(Event::isOnlyMentioned).containsExactly(false, true);
    assertThat(all.get(1).assertion()).isEqualTo("mentioned");
    assertThat(all.get(1).id()).isEqualTo(EventIds.ofPlace("a", "geonames:99072"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PARIS — At least 33 soldiers were killed in an air strike in Aleppo.",
        "PARIS (Wire) — Shells hit Aleppo. In Damascus a bomb went off. Dozens were wounded.",
        "Shells hit Aleppo. Paris lies on a river.",
      })
  void whereItWasWrittenAndWhereSomethingLiesAreNoScenes(String text) {
    assertThat(extract("2012-09-29", text))
        .extracting(event -> event.place().name())
        .contains("Aleppo")
        .doesNotContain("Paris");
  }

  @Test
  void idsDependOnArticlePlaceKindAndDays() {
    String id = extract("2012", "Shells hit Aleppo.").get(0).id();

    assertThat(extract("2013", "Paris was calm. Shells hit Aleppo.").get(0).id()).isEqualTo(id);
    assertThat(extract("2012", "Protesters marched in Aleppo.").get(0).id()).isNotEqualTo(id);
    assertThat(id).matches("e[0-9a-f]{16}");
  }

  @Test
  void eachDateThatTheTextTellsIsAnEventOfItsOwn() {
    List<Event> events =
        extract(
            "2012-09-29",
            "Shells fell on Aleppo on Friday. In August 2012 a car bomb went off in Aleppo."
                + " Envoys will meet in Paris on 4 October. Aleppo is a city.");

    assertThat(events)
        .extracting(event -> event.place().name() + " " + event.date().orElseThrow().text())
        .containsExactlyInAnyOrder("Aleppo Friday", "Aleppo August 2012", "Paris 4 October");
    assertThat(events)
        .extracting(Event::kind)
        .containsExactlyInAnyOrder(EventKind.AIR_STRIKE, EventKind.BOMBING, EventKind.DIPLOMACY);
    assertThat(events)
        .filteredOn(Event::planned)
        .extracting(event -> event.place().name())
        .containsExactly("Paris");
    assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
  }

  @Test
  void anEventSaysWhoAndHowMany() {
    Event event =
        extract("2012-09-29", "Rebels killed at least 320 soldiers in Aleppo on Friday.").get(0);

    assertThat(event.report()).isNotNull();
    assertThat(event.report().actorsBy()).isEqualTo("Rebels");
    assertThat(event.report().actorsOn()).contains("soldiers");
    assertThat(event.report().killed()).isEqualTo(Count.atLeast(320));
  }

  @Test
  void theSameEventInTwoSentencesIsOne() {
    List<Event> events =
        extract("2012-09-29", "A car bomb exploded in Aleppo on Friday. The blast shook Aleppo.");

    assertThat(events).singleElement().extracting(Event::mentions).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Protesters marched in Aleppo today. More protesters will march in Aleppo today.",
        "Shells will hit Aleppo on Friday. Shells hit Aleppo on Friday.",
        "Shells hit Aleppo today. Shells will hit Aleppo.",
      })
  void noTwoEventsOfAnArticleHaveOneId(String text) {
    assertThat(extractAndMentioned("2012-09-28", text))
        .extracting(Event::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void idsStayTheSameWhenTheSameTextIsReadAgain() {
    String text = "Shells fell on Aleppo on Friday. A bomb exploded in Mosul today.";

    assertThat(extract("2012-09-29", text)).isEqualTo(extract("2012-09-29", text)).hasSize(2);
  }

  @Test
  void ofSeveralDatesTheOneOfTheSameClauseCounts() {
    List<Event> events =
        extract(
            "2019-04-02",
            "On Monday, police fired on a crowd in Aleppo; on Tuesday, a bridge fell in Mosul."
                + " Talks in Paris go on, though the 2003 invasion is not forgotten.");

    // Whether the invasion was in Paris is another question.
    assertThat(events)
        .filteredOn(
            event -> event.kind() != EventKind.FIGHTING || event.place().name().equals("Aleppo"))
        .extracting(event -> event.date().orElseThrow().span().first().toString())
        .containsExactly("2019-04-01", "2019-04-02", "2019-04-02");
    assertThat(events)
        .filteredOn(event -> event.kind() == EventKind.DIPLOMACY)
        .allSatisfy(event -> assertThat(event.date().orElseThrow().text()).isNull());
  }

  @Test
  void aStoryGoesOnAtTheDayThatItsParagraphTold() {
    assertThat(
            days(
                "2019-04-02",
                "Rebels entered Aleppo on 28 March. They burned a barracks in Mosul."
                    + " Paris has called for calm, and Suva lies in ruins."))
        .containsExactly("2019-03-28", "2019-03-28", "published", "published");
  }

  @Test
  void whatIsSaidOfItIsOfTheDateOfPublication() {
    assertThat(
            days("2019-04-02", "Shells hit Aleppo on Sunday. In Paris, officials said they knew."))
        .containsExactly("2019-03-31", "published");
  }

  @Test
  void anotherParagraphIsAtTheDayOfTheStoryUnlessItHasToldOfSeveral() {
    String lead = "A quake shook Aleppo on Sunday.\n\n";

    assertThat(days("2019-04-02", lead + "In Mosul, walls fell.\n\nParis is far away."))
        .containsExactly("2019-03-31", "2019-03-31");
    assertThat(days("2019-04-02", lead + "Mosul shook on Monday.\n\nIn Suva, walls fell."))
        .containsExactly("2019-03-31", "2019-04-01", "published");
    assertThat(days("2019-04-02", "A quake shook Aleppo in 1822.\n\nIn Mosul, walls fell."))
        .containsExactly("1822-01-01", "published");
  }

  @Test
  void aLifeIsNoPartOfTheStory() {
    assertThat(
            days(
                "2019-04-02",
                "She died in Aleppo on Sunday. She was born in Mosul. She made her name in Paris."))
        .containsExactly("2019-03-31", "published");
    assertThat(
            days(
                "2019-04-02",
                "A man who was born at sea was seized in Aleppo on Sunday. He fled to Paris."))
        .containsExactly("2019-03-31", "2019-03-31");
  }

  @Test
  void aParagraphThatHasComeToOtherYearsLeavesTheStory() {
    String lead = "Talks began in Aleppo on Sunday.\n\n";

    assertThat(days("2019-04-02", lead + "Mosul held the last ones in 1999. Riots shook Paris."))
        .containsExactly("2019-03-31", "1999-01-01", "published");
    assertThat(days("2019-04-02", lead + "A hall, built in 1999, burned. Men came from Paris."))
        .containsExactly("2019-03-31");
  }

  @Test
  void whatHasNoVerbGoesOnWithNoStory() {
    assertThat(days("2019-04-02", "Shells hit Aleppo on Sunday. Troops landed in Mosul. Paris."))
        .containsExactly("2019-03-31", "2019-03-31");
  }

  @Test
  void aDatelineWithoutADayOfItsLeadHasTheWordsBesideIt() {
    assertThat(days(null, "Paris, 3 May 2012 — Rain fell.")).containsExactly("2012-05-03");
  }

  @Test
  void theDateOfADatelineCountsOnlyWhereItsSentenceGivesNoOther() {
    String dateline = "Aleppo, Syria, Sept. 29 (Wire) -- ";

    assertThat(days("2012-09-30", dateline + "On Thursday a fire broke out near the old market."))
        .containsExactly("2012-09-27");
    assertThat(days("2012-09-30", dateline + "A fire broke out near the old market."))
        .containsExactly("2012-09-29");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Paris — ", "Paris – ", "Paris (AP) -- ", "Paris (Wire) - "})
  void whereAReportComesFromItHappenedOnTheDayOfItsLead(String dateline) {
    assertThat(
            days(
                "2019-04-02",
                dateline
                    + "In a small theatre, without anthems, and before few guests, they signed a"
                    + " treaty on Monday that will end the war on 1 June."))
        .containsExactly("2019-04-01");
  }

  @Test
  void aDateBetweenCommasAndOneThatFramesASentenceReachFarther() {
    assertThat(days("2019-04-02", "The first was held in Paris, in 1956, and few came."))
        .containsExactly("1956-01-01");
    assertThat(
            days(
                "2019-04-02",
                "In May 2013 a shell, old and rusty, hit Suva, a harbour on a river."))
        .containsExactly("2013-05-01");
  }

  @Test
  void anUndatedArticleCarriesNoDayOn() {
    assertThat(days(null, "Aleppo was taken on 28 January 1400. Mosul fell on Friday."))
        .containsExactly("1400-01-28", "undated");
  }

  @Test
  void theWordsForADateStandInOneLine() {
    List<Event> events =
        extract("2019-04-02", "After a week of rain, shells fell on Aleppo on 28\nMarch 2019.");

    assertThat(events.get(0).date().orElseThrow().text()).isEqualTo("28 March 2019");
  }

  // It takes two seconds, and took minutes when each pair of a place and a day was looked at
  // letter by letter.
  @Test
  @Timeout(100)
  void sentencesOfHundredsOfPlacesAndDaysAreReadInTime() {
    String sentence = "Aleppo Monday ".repeat(280) + "fell. ";

    assertThat(days("2019-04-02", sentence.repeat(100))).containsExactly("2019-04-01");
  }

  @Test
  void theKindIsThatOfASentenceBesideWhereTheOwnOneTellsNothing() {
    assertThat(extract("2012", "Aleppo shook for a minute. It was a strong earthquake."))
        .extracting(Event::kind)
        .containsExactly(EventKind.DISASTER);
    assertThat(extract("2012", "Mosul was cold.\n\nAn earthquake shook Aleppo. Paris slept."))
        .extracting(Event::kind)
        .startsWith(EventKind.DISASTER);
  }

  @Test
  void anUndatedArticleHasEventsOfTheDatesThatItTells() {
    assertThat(candidates(null, "Aleppo was taken in 1400. Mosul fell on Friday."))
        .extracting(event -> event.date().map(date -> date.span().first().getYear()).orElse(null))
        .containsExactly(1400, null);
  }

  @Test
  void aYearThatNoDateColumnHoldsIsNoDate() {
    assertThat(extract("+12012-01-01", "Shells hit Aleppo.").get(0).date()).isEmpty();
    assertThat(extract(null, "Shells hit Aleppo.").get(0).date()).isEmpty();
  }

  /** The first day of each event, where words tell it. */
  /** The days of all that the words may report: how likely it is makes no difference to them. */
  private List<String> days(String published, String text) {
    return candidates(published, text).stream()
        .map(
            event ->
                event
                    .date()
                    .map(date -> date.text() == null ? "published" : date.span().first().toString())
                    .orElse("undated"))
        .toList();
  }

  private List<Event> candidates(String published, String text) {
    return extractor
        .candidates(article(published, text), AnnotatedText.of(text), World.mentions(text))
        .stream()
        .map(EventCandidate::event)
        .toList();
  }

  private List<Event> extract(String published, String text) {
    return extractor.extract(
        article(published, text), AnnotatedText.of(text), World.mentions(text));
  }

  private List<Event> extractAndMentioned(String published, String text) {
    return extractor.extractAndMentioned(
        article(published, text), AnnotatedText.of(text), World.mentions(text));
  }

  private static Article article(String published, String text) {
    return new Article(
        "a",
        "Title",
        null,
        null,
        null,
        Published.of(
            published == null ? null : PartialDate.parse(published), Published.Source.METADATA),
        "en",
        text);
  }
}
