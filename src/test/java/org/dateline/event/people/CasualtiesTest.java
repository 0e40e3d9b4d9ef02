package org.dateline.event.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Span;
import org.junit.jupiter.api.Test;

class CasualtiesTest {

  @Test
  void aNumberIsOfTheTriggerThatItHangsOn() {
    String text = "Two soldiers were killed in Oldport and nine wounded in Newtown.";

    assertThat(of(text, "killed", "wounded").killed()).extracting("count").isEqualTo(exactly(2));
    assertThat(of(text, "killed", "wounded").injured()).isNull();
    assertThat(of(text, "wounded", "killed").killed()).isNull();
  }

  @Test
  void theDeadOfAnAttackAreCountedByAnotherWord() {
    Casualties attack = of("An attack on a market left 12 dead and 30 wounded.", "attack");

    assertThat(attack.killed()).extracting("count").isEqualTo(exactly(12));
    assertThat(attack.injured()).extracting("count").isEqualTo(exactly(30));
  }

  @Test
  void aNumberIsOfTheNearerOfTwoTriggers() {
    String text = "The strike in Oldport killed six, a day after an ambush near Newtown.";

    assertThat(of(text, "strike", "ambush").killed()).extracting("count").isEqualTo(exactly(6));
    assertThat(of(text, "ambush", "strike").killed()).isNull();
  }

  @Test
  void theLastStatedTotalIsTakenOfSeveralSentences() {
    Casualties merged =
        Casualties.merge(
            List.of(
                of("The quake killed 40 people.", "quake"),
                of("The death toll rose to 45.", "toll"),
                of("Nine people were killed in one house.", "killed")));

    assertThat(merged.killed()).extracting("count").isEqualTo(exactly(45));
  }

  @Test
  void withoutATotalTheLargestNumberIsTaken() {
    Casualties merged =
        Casualties.merge(
            List.of(
                Casualties.UNKNOWN,
                of("A child was killed.", "killed"),
                of("The blast killed at least 14 people.", "blast"),
                of("No one was injured.", "injured")));

    assertThat(merged.killed()).extracting("count").isEqualTo(Count.atLeast(14));
    assertThat(merged.injured()).extracting("count").isEqualTo(exactly(0));
  }

  private static Count exactly(int number) {
    return Count.exactly(number);
  }

  private static Casualties of(String sentence, String trigger, String... others) {
    AnnotatedText text = AnnotatedText.of(sentence);
    Span clause = text.sentences().get(0).span();
    List<CasualtyMention> mentions = CasualtyFinder.find(text, text.sentences().get(0));
    List<Span> otherSpans = Arrays.stream(others).map(other -> span(sentence, other)).toList();
    return Casualties.of(span(sentence, trigger), clause, otherSpans, mentions);
  }

  private static Span span(String sentence, String words) {
    int start = sentence.indexOf(words);
    return new Span(start, start + words.length());
  }
}
