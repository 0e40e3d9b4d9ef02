package org.dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

  private final StringWriter err = new StringWriter();

  @Test
  void longWorkIsToldOf() {
    ProgressLines lines = new ProgressLines(new PrintWriter(err), Duration.ZERO);

    lines.report(3, 1, 10);
    lines.report("checking", 0);
    lines.report("copying events", 0.349);

    assertThat(err.toString().lines())
        .containsExactly("4 of 10 articles", "checking", "copying events: 34 %");
  }

  @Test
  void whatIsSoonDoneIsNot() {
    ProgressLines lines = new ProgressLines(new PrintWriter(err), Duration.ofHours(1));

    lines.report(10, 0, 10);
    lines.report("copying events", 1);

    assertThat(err.toString()).isEmpty();
  }
}
