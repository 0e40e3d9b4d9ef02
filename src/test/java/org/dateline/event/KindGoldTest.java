package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keeps the figures of docs/TIME.md from falling. */
class KindGoldTest {

  @Test
  void kindsOfAnnotatedSentencesAreRight() throws Exception {
    KindGold gold = KindGold.measure();

    assertThat(gold.size()).isGreaterThanOrEqualTo(200);
    assertThat(gold.accuracy(one -> true)).as(gold.table()).isGreaterThanOrEqualTo(0.95);
    for (String set :
        new String[] {"held-out", "held-out-2", "held-out-3", "fresh", KindGold.FROZEN}) {
      assertThat(gold.accuracy(one -> one.set().equals(set)))
          .as(gold.table())
          .isGreaterThanOrEqualTo(0.85);
    }
  }
}
