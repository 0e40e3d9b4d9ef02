package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.event.people.Count;
import org.dateline.store.World;
import org.junit.jupiter.api.Test;

/** The killed and injured that a sentence reports belong to its event, at each of its places. */
class CasualtiesOfEventsTest {

  @Test
  void aNumberThatDependsOnAnotherWordBelongsToTheEvent() {
    assertThat(killed("Bombs went off in Aleppo and Damascus, killing 3."))
        .containsExactlyInAnyOrder("Aleppo 3", "Damascus 3");
    assertThat(killed("A bomb went off in Aleppo, leaving nine people dead."))
        .containsExactlyInAnyOrder("Aleppo 9");
    assertThat(killed("Floods hit Suva and Apia, killing 12 people."))
        .containsExactlyInAnyOrder("Suva 12", "Apia 12");
  }

  @Test
  void aWordForDeathHasItsNumberWhateverItsKind() {
    assertThat(killed("Two women died in Aleppo.")).containsExactlyInAnyOrder("Aleppo 2");
    assertThat(killed("Five men were hanged in Mosul.")).containsExactlyInAnyOrder("Mosul 5");
  }

  @Test
  void eachOfTwoEventsHasItsOwnNumber() {
    assertThat(killed("A bomb killed 5 in Aleppo and a shooting killed 2 in Mosul."))
        .containsExactlyInAnyOrder("Aleppo 5", "Mosul 2");
  }

  @Test
  void theSentencesAroundCountTheDeadOfAnEvent() {
    assertThat(killed("A bomb went off in Aleppo on Monday. Rescuers came at once. It killed 14."))
        .containsExactlyInAnyOrder("Aleppo 14");
    assertThat(killed("Nine people are dead. A bomb went off in Aleppo."))
        .containsExactlyInAnyOrder("Aleppo 9");
  }

  @Test
  void theDeadOfAnotherEventOrOtherDaysAreNotCounted() {
    assertThat(
            killed(
                "A bomb went off in Aleppo on Monday. A blast hit Mosul. Ten people were killed."))
        .containsExactlyInAnyOrder("Aleppo none", "Mosul 10");
    assertThat(
            killed("A bomb went off in Aleppo on Monday. In 2010, another blast killed 30 people."))
        .containsExactlyInAnyOrder("Aleppo none");
  }

  /** Of each event: place and least number. */
  private static List<String> killed(String text) {
    return World.extracted("a", "News", "2012-09-29", text).events().stream()
        .map(event -> event.place().name() + " " + least(event))
        .toList();
  }

  private static String least(Event event) {
    EventReport report = event.report();
    Count killed = report == null ? null : report.killed();
    return killed == null ? "none" : String.valueOf(killed.least());
  }
}
