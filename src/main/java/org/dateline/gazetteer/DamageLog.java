package org.dateline.gazetteer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the damaged rows of a file by reason. */
final class DamageLog {

  private final Map<Damage, ImportSummary.Damaged> counts = new EnumMap<>(Damage.class);
  private long rows;

  /**
   * Counts a row.
   *
   * @param line its number, 0 if it is not known
   */
  void add(Damage damage, long line) {
    rows++;
    counts.merge(
        damage,
        new ImportSummary.Damaged(damage, 1, line),
        (known, more) -> new ImportSummary.Damaged(damage, known.rows() + 1, known.firstLine()));
  }

  /** The number of damaged rows. */
  long rows() {
    return rows;
  }

  /** The counts, in the order of the reasons. */
  List<ImportSummary.Damaged> counts() {
    return List.copyOf(counts.values());
  }
}
