package org.dateline.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class MeteredTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  /** What is timed. */
  interface Halving {
    int half(int even);
  }

  @Test
  void everyCallIsCountedByItsOutcomeAndAnswersAsBefore() {
    Halving metered = Metered.of(Halving.class, MeteredTest::half, "test.calls", registry);

    assertThat(metered.half(4)).isEqualTo(2);
    assertThat(metered.half(8)).isEqualTo(4);
    assertThatThrownBy(() -> metered.half(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("odd");

    assertThat(count("done")).isEqualTo(2);
    assertThat(count("failed")).isEqualTo(1);
  }

  @Test
  void askingForItsNameIsNoCall() {
    Halving metered = Metered.of(Halving.class, MeteredTest::half, "test.calls", registry);

    assertThat(metered.toString()).isNotEmpty();
    assertThat(registry.getMeters()).isEmpty();
  }

  private long count(String outcome) {
    return registry
        .get("test.calls")
        .tag("operation", "half")
        .tag("outcome", outcome)
        .timer()
        .count();
  }

  private static int half(int even) {
    if (even % 2 != 0) {
      throw new IllegalArgumentException("odd");
    }
    return even / 2;
  }
}
