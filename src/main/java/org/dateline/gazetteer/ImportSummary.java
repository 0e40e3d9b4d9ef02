package org.dateline.gazetteer;

import java.util.List;
import java.util.Locale;

/**
 * The result of an import.
 *
 * @param places number of places in the index
 * @param names number of names in the index
 * @param damagedPlaces rows of the dump that were left out, by reason
 * @param damagedNames rows of the table of alternate names that were left out, by reason
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
   * @param firstLine number of the first such line, from 1; 0 if it is not known
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
