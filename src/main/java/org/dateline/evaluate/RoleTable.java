package org.dateline.evaluate;

import java.util.List;
import org.dateline.mention.Role;

/** How often each annotated role was given each role, among the toponyms that were found. */
public final class RoleTable {

  private final int[][] counts = new int[Role.values().length][Role.values().length];

  void add(GoldText text, List<Found> found) {
    int[] pairs = SpanMatching.overlapping(text.toponyms(), found, (g, f) -> true);
    for (int g = 0; g < pairs.length; g++) {
      Role role = text.toponyms().get(g).role();
      if (pairs[g] >= 0 && role != null) {
        Role given = found.get(pairs[g]).found().mention().role();
        counts[role.ordinal()][given.ordinal()]++;
      }
    }
  }

  /** How often a toponym of one role was given another, or the same. */
  public int count(Role annotated, Role given) {
    return counts[annotated.ordinal()][given.ordinal()];
  }

  /** Precision and recall of a role against the rest. */
  public Rate rate(Role role) {
    int given = 0;
    int annotated = 0;
    for (Role other : Role.values()) {
      given += count(other, role);
      annotated += count(role, other);
    }
    return new Rate(count(role, role), given, annotated);
  }

  /** Whether any annotation told a role. */
  public boolean isEmpty() {
    for (Role role : Role.values()) {
      if (rate(role).annotated() > 0) {
        return false;
      }
    }
    return true;
  }
}
