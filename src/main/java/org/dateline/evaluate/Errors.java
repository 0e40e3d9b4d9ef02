package org.dateline.evaluate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;

/** Counts errors by kind and by word. */
public final class Errors {

  private final Gazetteer gazetteer;
  private final Map<ErrorKind, Map<String, Integer>> counts = new EnumMap<>(ErrorKind.class);

  Errors(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (ErrorKind kind : ErrorKind.values()) {
      counts.put(kind, new TreeMap<>());
    }
  }

  void add(GoldText text, List<Found> found) {
    int[] pairs = SpanMatching.overlapping(text.toponyms(), found, (g, f) -> true);
    boolean[] used = new boolean[found.size()];
    for (int g = 0; g < pairs.length; g++) {
      GoldToponym gold = text.toponyms().get(g);
      if (pairs[g] < 0) {
        count(ErrorKind.MISSED, gold.text());
      } else {
        used[pairs[g]] = true;
        addPlaced(gold, found.get(pairs[g]));
      }
    }
    for (int f = 0; f < found.size(); f++) {
      Found one = found.get(f);
      if (!used[f] && text.ignored().stream().noneMatch(span -> span.overlap(one) > 0)) {
        count(ErrorKind.SPURIOUS, one.found().mention().text());
      }
    }
  }

  /** How many errors of a kind there are. */
  public int count(ErrorKind kind) {
    return of(kind).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The words with most errors of a kind, with their counts. */
  public List<Map.Entry<String, Integer>> commonest(ErrorKind kind, int limit) {
    return of(kind).entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(limit)
        .toList();
  }

  private void addPlaced(GoldToponym gold, Found found) {
    Position position = gold.position();
    if (position == null || Score.isRight(gold, found)) {
      return;
    }
    Optional<Place> right = rightCandidate(gold.text(), position);
    Optional<Place> chosen = found.place();
    if (right.isEmpty()) {
      count(ErrorKind.NO_CANDIDATE, gold.text());
    } else if (chosen.isEmpty()) {
      count(ErrorKind.UNRESOLVED, gold.text());
    } else {
      boolean sameCountry = Objects.equals(right.get().country(), chosen.get().country());
      count(sameCountry ? ErrorKind.WRONG_PLACE : ErrorKind.WRONG_COUNTRY, gold.text());
    }
  }

  private Optional<Place> rightCandidate(String name, Position position) {
    return gazetteer.lookup(name).stream()
        .map(match -> match.place())
        .filter(place -> place.position().distanceMeters(position) <= Score.RIGHT_METERS)
        .findFirst();
  }

  private void count(ErrorKind kind, String word) {
    of(kind).merge(word, 1, Integer::sum);
  }

  private Map<String, Integer> of(ErrorKind kind) {
    return Objects.requireNonNull(counts.get(kind));
  }
}
