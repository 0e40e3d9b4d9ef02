package org.dateline.gazetteer;

import java.util.List;
import java.util.Locale;

/**
 * What became of a dump.
 *
 * @param places in the index
 * @param names by which they are found
 * @param damagedPlaces rows of the dump that were left out, by reason
 * @param damagedNames the same of the table of alternate names
 */
public record ImportSummary(
    long places, long names, List<Damaged> damagedPlaces, List<Damaged> damagedNames) {

  public ImportSummary {
    damagedPlaces = List.copyOf(damagedPlaces);
    damagedNames = List.copyOf(damagedNames);
  }

  /**
   * Rows that were left out for one reason.
   *
   * @param rows how many
   * @param firstLine where the first of them stands, from 1; 0 where that is not known
   */
  public record Damaged(Damage damage, long rows, long firstLine) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s: %,d", damage.reason(), rows)
          + (firstLine > 0 ? String.format(Locale.ROOT, ", first in line %,d", firstLine) : "");
    }
  }

  /** Whether every row could be used. */
  public boolean isWhole() {
    return damagedPlaces.isEmpty() && damagedNames.isEmpty();
  }
}
