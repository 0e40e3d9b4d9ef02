package org.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dateline.evaluate.GoldEvent.Bounds;
import org.dateline.evaluate.GoldEvent.Tier;
import org.dateline.geo.Position;
import org.dateline.time.DateSpan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventScoreTest {

  // A blast in Newtown on 8 June with three dead, an arrest there without a day; Westland contains
  // Newtown, and a visitor comes from Oldport.
  private static final String GOLD =
      """
      {"article":"a1","published":"2021-06-10","places":[
       {"names":["Newtown"],"points":[[50.1,10.1,25]],"events":[
        {"id":"a1:e1","kinds":["accident","disaster"],"start":"2021-06-08","end":"2021-06-08","tier":"story",
         "killed":{"least":3,"most":null}},
        {"id":"a1:e2","kinds":["arrest"],"start":null,"end":null,"tier":"minor"}]},
       {"names":["Westland"],"points":[[51.0,11.0,300]],"events":[],"why":"container"},
       {"names":["Oldport"],"points":[[40.0,10.0,25]],"events":[],"why":"origin"}]}
      """
          .replace("\n", "");

  private static final Position NEWTOWN = new Position(10.1, 50.1);

  @TempDir private Path folder;

  private List<GoldEventArticle> gold = List.of();

  @BeforeEach
  void readGold() throws IOException {
    gold = EventGoldFile.read(Files.writeString(folder.resolve("gold.jsonl"), GOLD));
  }

  @Test
  void aPinOfThePlaceKindAndDayIsRight() {
    EventScore score = score(pin("Newtown", NEWTOWN, "PPL", "accident", day(8)));

    assertThat(score.right()).isEqualTo(new EventScore.Share(1, 1));
    assertThat(score.exactlyRight().count()).isEqualTo(1);
    assertThat(score.eventsWithRightPin(Tier.STORY)).isEqualTo(new EventScore.Share(1, 1));
    assertThat(score.eventsWithRightPin(Tier.MINOR)).isEqualTo(new EventScore.Share(0, 1));
  }

  @Test
  void aDayBesideIsNearAndNotExact() {
    EventScore score = score(pin("Newtown", NEWTOWN, "PPL", "disaster", day(9)));

    assertThat(score.right().count()).isEqualTo(1);
    assertThat(score.exactlyRight().count()).isEqualTo(0);
  }

  @Test
  void aSpanIsNearIfItSharesHalfOfAllDays() {
    DateSpan four = DateSpan.days(LocalDate.of(2021, 6, 8), LocalDate.of(2021, 6, 11));

    assertThat(score(pin("Newtown", NEWTOWN, "PPL", "accident", four)).right().count()).isZero();
  }

  @Test
  void anEventWithoutADayIsRightOnTheDayOfPublication() {
    assertThat(score(pin("Newtown", NEWTOWN, "PPL", "arrest", day(10))).right().count())
        .isEqualTo(1);
    assertThat(score(pin("Newtown", NEWTOWN, "PPL", "arrest", day(11))).right().count()).isZero();
  }

  @Test
  void aPinWhereNothingHappenedSaysWhy() {
    EventScore score =
        score(
            pin("Westland", new Position(11.5, 51.2), "PCLI", "accident", day(8)),
            pin("Oldport", new Position(10, 40), "PPL", "accident", day(8)));

    assertThat(score.atEventPlaces()).isEqualTo(new EventScore.Share(0, 2));
    assertThat(score.eventlessPlacesWithPin()).isEqualTo(new EventScore.Share(2, 2));
    assertThat(score.outcomes())
        .containsOnlyKeys("nothing happened there: container", "nothing happened there: origin");
  }

  @Test
  void whereOnlySomePlacesWereReviewedTheOthersDoNotCount() throws IOException {
    String partial = GOLD.replace("\"places\"", "\"partial\":true,\"places\"");
    gold = EventGoldFile.read(Files.writeString(folder.resolve("gold.jsonl"), partial));
    EventScore score =
        score(
            pin("Oldport", new Position(10, 40), "PPL", "accident", day(8)),
            pin("Farport", new Position(-70, -30), "PPL", "accident", day(8)));

    assertThat(score.atEventPlaces()).isEqualTo(new EventScore.Share(0, 1));
  }

  @Test
  void aNamesakeFarAwayIsAtTheWrongPlace() {
    EventScore score = score(pin("Newtown", new Position(-80, 40), "PPL", "accident", day(8)));

    assertThat(score.placed()).isEqualTo(new EventScore.Share(0, 1));
    assertThat(score.storyPlacesWithPin()).isEqualTo(new EventScore.Share(0, 1));
  }

  @Test
  void theSecondPinOfAnEventRepeatsIt() {
    EventScore score =
        score(
            pin("Newtown", NEWTOWN, "PPL", "accident", day(8)),
            pin("Newtown", NEWTOWN, "PPL", "disaster", day(9)));

    assertThat(score.repeated()).isEqualTo(new EventScore.Share(1, 2));
  }

  @Test
  void numbersAreRightWithBothBounds() {
    assertThat(score(killing(3, null)).killed()).isEqualTo(new EventScore.Share(1, 1));
    assertThat(score(killing(3, 3)).killed()).isEqualTo(new EventScore.Share(0, 1));
  }

  @Test
  void confidenceIsJudgedByHowOftenARightPinIsSurer() {
    EventScore score =
        score(
            pin("Newtown", NEWTOWN, "PPL", "accident", day(8), 0.9),
            pin("Oldport", new Position(10, 40), "PPL", "accident", day(8), 0.3),
            pin("Newtown", NEWTOWN, "PPL", "protest", day(8), 0.9));

    assertThat(score.auc()).isEqualTo(0.75);
    assertThat(score.reliability().get(0.9)).isEqualTo(new EventScore.Share(1, 2));
  }

  @Test
  void anotherFormOfAnnotationIsNamedWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("gold.jsonl"), "\n{\"article\":\"a1\"}\n");

    assertThatThrownBy(() -> EventGoldFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gold.jsonl line 2");
  }

  private EventScore score(Pin... pins) {
    return new EventScore(gold, List.of(pins));
  }

  private static DateSpan day(int day) {
    return DateSpan.day(LocalDate.of(2021, 6, day));
  }

  private static Pin pin(String place, Position at, String code, String kind, DateSpan days) {
    return pin(place, at, code, kind, days, 0.5);
  }

  private static Pin pin(
      String place, Position at, String code, String kind, DateSpan days, double confidence) {
    return new Pin("a1-0f", place, code, at, kind, days, confidence, null, null);
  }

  private static Pin killing(int least, @Nullable Integer most) {
    return new Pin(
        "a1", "Newtown", "PPL", NEWTOWN, "accident", day(8), 0.5, new Bounds(least, most), null);
  }
}
