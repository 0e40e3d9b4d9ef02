package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dateline.kind.EventKind;
import org.junit.jupiter.api.Test;

class KindFinderTest {

  @Test
  void theWordsThatTellTheKindAreKept() {
    assertThat(find(List.of("Warplanes bombed the depot; shells hit a school.")))
        .isEqualTo(
            new FoundKind(EventKind.AIR_STRIKE, List.of("Warplanes", "bombed", "shells hit")));
  }

  @Test
  void allSentencesOfAnEventSpeakTogether() {
    assertThat(find(List.of("The army was there.", "Protesters filled the square.")).kind())
        .isEqualTo(EventKind.PROTEST);
  }

  @Test
  void aPhraseOfAnotherSenseSpeaksForNothing() {
    assertThat(find(List.of("The first aid course is in the old gold mine.")).kind())
        .isEqualTo(EventKind.OTHER);
    assertThat(find(List.of("He won in a landslide.")).kind()).isEqualTo(EventKind.OTHER);
    assertThat(find(List.of("The capsule brought him out of the San José mine.")).kind())
        .isEqualTo(EventKind.OTHER);
  }

  @Test
  void whoSpeaksSaysNothingOfWhatHappened() {
    assertThat(find(List.of("The governor of the province said it rained.")).kind())
        .isEqualTo(EventKind.OTHER);
    assertThat(find(List.of("He was elected governor, she said.")).kind())
        .isEqualTo(EventKind.POLITICS);
  }

  @Test
  void sentencesBesideCountOnlyWhereTheEventsOwnTellNothing() {
    List<Votes> silent = votes("Aleppo is cold.");
    List<Votes> quake = votes("An earthquake shook the north.");
    List<Votes> doubtful = votes("The president was there.");

    assertThat(new KindFinder().decide(silent, quake).kind()).isEqualTo(EventKind.DISASTER);
    assertThat(new KindFinder().decide(silent, doubtful).kind()).isEqualTo(EventKind.OTHER);
    assertThat(new KindFinder().decide(votes("Protesters filled it."), quake).kind())
        .isEqualTo(EventKind.PROTEST);
  }

  @Test
  void nothingIsNoEvent() {
    assertThat(find(List.of())).isEqualTo(new FoundKind(EventKind.OTHER, List.of()));
    assertThat(find(List.of("", "\u0130 … \ud83d")).words()).isEmpty();
  }

  @Test
  void labelsAreReadStrictly() {
    assertThat(EventKind.parse("air-strike")).isEqualTo(EventKind.AIR_STRIKE);
    assertThatThrownBy(() -> EventKind.parse("Air-Strike"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fighting, air-strike, bombing");
  }

  private static FoundKind find(List<String> sentences) {
    return KindGold.find(sentences);
  }

  private static List<Votes> votes(String sentence) {
    return KindGold.votes(List.of(sentence));
  }
}
