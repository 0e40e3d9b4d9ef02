package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keeps the figures of docs/TIME.md from falling. */
class DaysGoldTest {

  @Test
  void placesOfWholeArticlesHaveTheRightDays() throws Exception {
    DaysGold gold = DaysGold.measure();

    assertThat(gold.count("all").places()).isGreaterThanOrEqualTo(400);
    assertThat(gold.count(DaysGold.FROZEN).places()).isGreaterThanOrEqualTo(200);
    for (String set : new String[] {"development", DaysGold.FROZEN}) {
      assertThat(gold.count(set).right()).as(gold.table()).isGreaterThanOrEqualTo(0.74);
      assertThat(gold.count(set).precision()).as(gold.table()).isGreaterThanOrEqualTo(0.7);
    }
  }
}
