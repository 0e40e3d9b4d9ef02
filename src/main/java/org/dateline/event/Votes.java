package org.dateline.event;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.kind.EventKind;

/** The sums of votes for each kind, with the words that voted. */
public final class Votes {

  private final Map<EventKind, Integer> weights = new EnumMap<>(EventKind.class);
  private final Map<EventKind, Set<String>> words = new EnumMap<>(EventKind.class);

  Votes() {}

  void add(EventKind kind, int weight, String word) {
    weights.merge(kind, weight, Integer::sum);
    words.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(word);
  }

  void add(Votes others) {
    others.weights.forEach((kind, weight) -> weights.merge(kind, weight, Integer::sum));
    others.words.forEach(
        (kind, more) -> words.computeIfAbsent(kind, key -> new LinkedHashSet<>()).addAll(more));
  }

  int weight(EventKind kind) {
    return weights.getOrDefault(kind, 0);
  }

  Set<String> words(EventKind kind) {
    return words.getOrDefault(kind, Set.of());
  }
}
