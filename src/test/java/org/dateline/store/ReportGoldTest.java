package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the figures of docs/TIME.md from falling. */
class ReportGoldTest {

  @Test
  void versionsOfAReportAreToldFromLaterReports(@TempDir Path folder) throws Exception {
    ReportGold gold = ReportGold.measure(folder);

    assertThat(gold.recall()).as(gold.table()).isGreaterThanOrEqualTo(0.9);
    assertThat(gold.precision()).as(gold.table()).isGreaterThanOrEqualTo(0.98);
  }
}
