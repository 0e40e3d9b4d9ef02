package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerFinderTest {

  private final TriggerFinder finder = new TriggerFinder();

  private List<Trigger> find(String sentence) {
    return finder.find(AnnotatedText.of(sentence));
  }

  private Trigger trigger(String sentence, String words) {
    return find(sentence).stream()
        .filter(one -> sentence.substring(one.start(), one.end()).equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no trigger '" + words + "' in: " + sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two men were stabbed outside a bar in Oldport.|stabbed|crime",
        "Police said the robbery took place at a bank in Oldport.|robbery|crime",
        "He is accused of human trafficking in Oldport.|human trafficking|crime",
        "A bus overturned near Oldport.|overturned|accident",
        "A gas blast tore through a block of flats in Oldport.|gas blast|accident",
        "The roof of a sports hall collapsed in Oldport.|collapsed|accident",
        "A car bomb exploded in the market of Oldport.|exploded|bombing",
        "Three people were killed in a bus crash near Oldport.|killed|accident",
        "Rebels ambushed a convoy near Oldport.|ambushed|fighting",
        "The new library opened in Oldport on Friday.|opened|other",
        "The band performed at the castle of Oldport.|performed|other",
        "An earthquake shook Oldport on Friday.|earthquake|disaster",
        "Thousands demonstrated in Oldport against the tax.|demonstrated|protest",
        "The presidents held talks in Oldport.|held talks|diplomacy",
        "Families fled the village of Oldport.|fled|displacement",
        "The court sentenced him to six years.|sentenced|arrest",
        "Fighting has erupted in the suburbs of Oldport.|Fighting has erupted|fighting",
      })
  void aTriggerHasTheKindOfItsClause(String sentence, String words, String kind) {
    assertThat(trigger(sentence, words).kind().label()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The premier had a phone call with his colleague.",
        "The Observatory for Human Rights is based in Oldport.",
        "The Eastern Conference is the stronger one.",
        "The War Crimes Tribunal has its seat in Oldport.",
        "The Festival Hall is near the river.",
        "The attack helicopters are old.",
        "A murder suspect is known to them.",
        "The captured hilltop is near the river.",
        "He was born in Oldport.",
        "Human rights are important.",
        "The race relations council is old.",
        "The political party is small.",
        "It was on 14 March 2024.",
        "March 2019 was cold.",
      })
  void namesAndOtherSensesReportNothing(String sentence) {
    assertThat(find(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gunmen killed six people in Oldport.|killed|reported",
        "Police said that six people were killed in Oldport.|killed|reported",
        "The army says it killed six fighters near Oldport.|killed|claimed",
        "The rebels claimed that they captured the bridge.|captured|claimed",
        "He allegedly murdered his neighbour.|murdered|claimed",
        "Militants shelled the village, the military said.|shelled|claimed",
        "The leaders will meet in Oldport on Monday.|meet|planned",
        "A summit is to be held in Oldport in May.|held|planned",
        "The union plans to march through Oldport.|march|planned",
        "The concert is scheduled for Friday.|concert|planned",
        "The group threatened to bomb the bridge.|bomb|threatened",
        "The general warned it would strike again.|strike|threatened",
        "He vowed to retake the town.|retake|threatened",
        "The army denied that it had shelled the hospital.|shelled|denied",
        "No one was killed in Oldport.|killed|denied",
        "The police did not arrest him.|arrest|denied",
        "Years of shelling gave way to silence.|shelling|background",
        "The town, which had been captured in 1993, is quiet now.|captured|background",
        "The bridge collapsed decades ago.|collapsed|background",
      })
  void aTriggerIsAsserted(String sentence, String words, String assertion) {
    assertThat(trigger(sentence, words).assertion().label()).isEqualTo(assertion);
  }

  @Test
  void aTextWithoutSentencesHasNoTriggers() {
    assertThat(find("killed ".repeat(100_000))).isEmpty();
  }
}
