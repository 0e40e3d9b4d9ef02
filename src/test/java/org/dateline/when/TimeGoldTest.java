package org.dateline.when;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keeps the figures of docs/TIME.md from falling. */
class TimeGoldTest {

  @Test
  void datesOfAnnotatedSentencesAreRight() throws Exception {
    TimeGold gold = TimeGold.measure();

    assertThat(gold.count("all").sentences).isGreaterThanOrEqualTo(120);
    assertThat(gold.count("blind").sentences).isGreaterThanOrEqualTo(40);
    assertThat(gold.count("held-out").sentences).isGreaterThanOrEqualTo(60);
    for (String set : new String[] {"all", "blind", "held-out"}) {
      assertThat(gold.count(set).values()).as(gold.table()).isGreaterThanOrEqualTo(0.95);
      assertThat(gold.count(set).precision()).as(gold.table()).isGreaterThanOrEqualTo(0.95);
    }
    assertThat(gold.count(TimeGold.FROZEN).sentences).isEqualTo(30);
    assertThat(gold.count(TimeGold.FROZEN).values()).as(gold.table()).isGreaterThanOrEqualTo(0.9);
  }
}
