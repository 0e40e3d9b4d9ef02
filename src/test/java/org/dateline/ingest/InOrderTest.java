package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InOrderTest {

  @Test
  void resultsComeInTheOrderOfTheItems() throws Exception {
    List<Integer> results = new ArrayList<>();
    Random random = new Random(1);
    int[] pauses = random.ints(300, 0, 3).toArray();

    try (InOrder<Integer, Integer> inOrder =
        new InOrder<>(4, i -> pause(pauses[i], i), results::add, () -> {})) {
      for (int i = 0; i < pauses.length; i++) {
        inOrder.submit(i, 1);
      }
      inOrder.finish();
    }

    assertThat(results).isEqualTo(IntStream.range(0, pauses.length).boxed().toList());
  }

  @Test
  void onlyAFewItemsAreUnderWay() throws Exception {
    AtomicInteger underWay = new AtomicInteger();
    List<Integer> most = Collections.synchronizedList(new ArrayList<>());

    try (InOrder<Integer, Integer> inOrder =
        new InOrder<>(
            2,
            i -> {
              most.add(underWay.get());
              return pause(1, i);
            },
            i -> underWay.decrementAndGet(),
            () -> {})) {
      for (int i = 0; i < 200; i++) {
        inOrder.submit(i, 1);
        underWay.incrementAndGet();
      }
      inOrder.finish();
    }

    assertThat(Collections.max(most)).isLessThan(2 * 16 + 4);
  }

  @Test
  void aGreatItemIsUnderWayAlone() throws Exception {
    AtomicInteger held = new AtomicInteger();
    List<Integer> most = Collections.synchronizedList(new ArrayList<>());

    try (InOrder<Integer, Integer> inOrder =
        new InOrder<>(
            4,
            i -> {
              most.add(held.incrementAndGet());
              return pause(1, i);
            },
            i -> held.decrementAndGet(),
            () -> {})) {
      for (int i = 0; i < 50; i++) {
        inOrder.submit(i, Integer.MAX_VALUE);
      }
      inOrder.finish();
    }

    assertThat(most).containsOnly(1).hasSize(50);
  }

  @Test
  void aResultIsHandedOverThoughNoOtherItemComes() throws Exception {
    CountDownLatch idle = new CountDownLatch(1);

    try (InOrder<String, String> inOrder = new InOrder<>(2, s -> s, s -> {}, idle::countDown)) {
      inOrder.submit("one", 3);

      assertThat(idle.await(10, TimeUnit.SECONDS)).isTrue();
      inOrder.finish();
    }
  }

  @Test
  void whatTheTakerThrowsEndsTheWork() {
    assertThatThrownBy(
            () -> {
              try (InOrder<Integer, Integer> inOrder =
                  new InOrder<>(
                      2,
                      i -> i,
                      i -> {
                        throw new IllegalStateException("disk full");
                      },
                      () -> {})) {
                for (int i = 0; i < 10_000; i++) {
                  inOrder.submit(i, 1);
                }
                inOrder.finish();
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("disk full");
  }

  private static int pause(int millis, int result) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return result;
  }
}
