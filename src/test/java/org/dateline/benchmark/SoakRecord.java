package org.dateline.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long requests took, by kind, and what was answered. Safe for use by many threads. */
final class SoakRecord {

  private final Map<String, Times> kinds = new TreeMap<>();
  private final Map<String, Integer> unexpected = new TreeMap<>();

  private static final class Times {
    private long[] micros = new long[1024];
    private int size;

    void add(long nanos) {
      if (size == micros.length) {
        micros = Arrays.copyOf(micros, 2 * size);
      }
      micros[size++] = nanos / 1000;
    }

    double milliseconds(double share) {
      long[] sorted = Arrays.copyOf(micros, size);
      Arrays.sort(sorted);
      return sorted[Math.min(size - 1, (int) (size * share))] / 1000.0;
    }
  }

  synchronized void answered(String kind, long nanos) {
    kinds.computeIfAbsent(kind, key -> new Times()).add(nanos);
  }

  /** Notes what should not have come. */
  synchronized void unexpected(String what) {
    unexpected.merge(what, 1, Integer::sum);
  }

  /** What should not have come, and how often it did. */
  synchronized Map<String, Integer> unexpected() {
    return Map.copyOf(unexpected);
  }

  synchronized String table() {
    List<String> lines = new ArrayList<>();
    lines.add("| request | answered | median ms | p99 ms | longest ms |");
    lines.add("|---|---|---|---|---|");
    kinds.forEach(
        (kind, times) ->
            lines.add(
                "| %s | %,d | %.0f | %.0f | %.0f |"
                    .formatted(
                        kind,
                        times.size,
                        times.milliseconds(0.5),
                        times.milliseconds(0.99),
                        times.milliseconds(1))));
    lines.add("unexpected: " + unexpected);
    return String.join("\n", lines);
  }
}
