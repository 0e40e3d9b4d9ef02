package org.dateline.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Pairs annotated with found toponyms, each at most once, so that as many pairs as possible
 * overlap: same spans first, then a maximum matching (augmenting paths, C. Berge, 1957) begun with
 * the longest overlaps.
 */
final class SpanMatching {

  private static final int NONE = -1;

  private final List<GoldToponym> gold;
  private final List<Found> found;
  private final BiPredicate<GoldToponym, Found> allowed;
  private final int[] foundOf;
  private final int[] goldOf;
  private final boolean[] fixed;
  private final List<List<Integer>> edges = new ArrayList<>();

  private SpanMatching(
      List<GoldToponym> gold, List<Found> found, BiPredicate<GoldToponym, Found> allowed) {
    this.gold = gold;
    this.found = found;
    this.allowed = allowed;
    this.foundOf = filled(gold.size());
    this.goldOf = filled(found.size());
    this.fixed = new boolean[found.size()];
  }

  /** For each annotated toponym, the index of the found toponym paired with it, or -1. */
  static int[] overlapping(
      List<GoldToponym> gold, List<Found> found, BiPredicate<GoldToponym, Found> allowed) {
    SpanMatching matching = new SpanMatching(gold, found, allowed);
    matching.pairSameSpans();
    matching.pairLongestOverlaps();
    for (int g = 0; g < gold.size(); g++) {
      if (matching.foundOf[g] == NONE) {
        matching.augment(g, new boolean[found.size()]);
      }
    }
    return matching.foundOf;
  }

  /** As {@link #overlapping}, but only spans with the same start and end are paired. */
  static int[] exact(List<GoldToponym> gold, List<Found> found) {
    SpanMatching matching = new SpanMatching(gold, found, (g, f) -> true);
    matching.pairSameSpans();
    return matching.foundOf;
  }

  private void pairSameSpans() {
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size() && foundOf[g] == NONE; f++) {
        if (goldOf[f] == NONE
            && gold.get(g).isSameAs(found.get(f))
            && allowed.test(gold.get(g), found.get(f))) {
          pair(g, f);
          fixed[f] = true;
        }
      }
    }
  }

  private record Edge(int gold, int found, int overlap) {}

  private void pairLongestOverlaps() {
    List<Edge> all = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      edges.add(new ArrayList<>());
      for (int f = 0; f < found.size() && foundOf[g] == NONE; f++) {
        int overlap = gold.get(g).overlap(found.get(f));
        if (!fixed[f] && overlap > 0 && allowed.test(gold.get(g), found.get(f))) {
          edges.get(g).add(f);
          all.add(new Edge(g, f, overlap));
        }
      }
    }
    all.sort(Comparator.comparingInt(edge -> -edge.overlap()));
    for (Edge edge : all) {
      if (foundOf[edge.gold()] == NONE && goldOf[edge.found()] == NONE) {
        pair(edge.gold(), edge.found());
      }
    }
  }

  private boolean augment(int g, boolean[] seen) {
    for (int f : edges.get(g)) {
      if (!seen[f]) {
        seen[f] = true;
        if (goldOf[f] == NONE || augment(goldOf[f], seen)) {
          pair(g, f);
          return true;
        }
      }
    }
    return false;
  }

  private void pair(int g, int f) {
    foundOf[g] = f;
    goldOf[f] = g;
  }

  private static int[] filled(int size) {
    int[] indices = new int[size];
    Arrays.fill(indices, NONE);
    return indices;
  }
}
