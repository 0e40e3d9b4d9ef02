package org.dateline.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.mention.Role;

/** Counts which roles were assigned to each annotated role, among the toponyms that were found. */
public final class RoleTable {

  private final int[][] counts = new int[Role.values().length][Role.values().length];

  /**
   * Assigned roles by the annotation's own type, without demonyms, which are demonyms on both
   * sides.
   */
  private final Map<String, int[]> byType = new TreeMap<>();

  void add(GoldText text, List<Found> found) {
    int[] pairs = SpanMatching.overlapping(text.toponyms(), found, (g, f) -> true);
    for (int g = 0; g < pairs.length; g++) {
      Role role = text.toponyms().get(g).role();
      if (pairs[g] >= 0 && role != null) {
        Role given = found.get(pairs[g]).found().mention().role();
        counts[role.ordinal()][given.ordinal()]++;
        String type = text.toponyms().get(g).type();
        if (type != null && role != Role.DEMONYM) {
          byType.computeIfAbsent(type, t -> new int[counts.length])[given.ordinal()]++;
        }
      }
    }
  }

  /** How many toponyms with an annotated role were assigned a role. */
  public int count(Role annotated, Role given) {
    return counts[annotated.ordinal()][given.ordinal()];
  }

  /** The annotation's own types in alphabetical order; empty if it has roles only. */
  public Set<String> types() {
    return byType.keySet();
  }

  /** How many toponyms of a type, without demonyms, were assigned a role. */
  public int count(String type, Role given) {
    int[] row = byType.get(type);
    return row == null ? 0 : row[given.ordinal()];
  }

  /** Precision and recall of a role against all others. */
  public Rate rate(Role role) {
    int given = 0;
    int annotated = 0;
    for (Role other : Role.values()) {
      given += count(other, role);
      annotated += count(role, other);
    }
    return new Rate(count(role, role), given, annotated);
  }

  /** Whether no role is annotated. */
  public boolean isEmpty() {
    for (Role role : Role.values()) {
      if (rate(role).annotated() > 0) {
        return false;
      }
    }
    return true;
  }
}
