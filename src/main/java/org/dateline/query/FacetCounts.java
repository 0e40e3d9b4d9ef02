package org.dateline.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How many events have each value of a facet.
 *
 * @param facet the property
 * @param values the most frequent values, the most frequent first
 * @param distinct how many values there are
 * @param without number of events without a value
 */
public record FacetCounts(Facet facet, List<Value> values, long distinct, long without) {

  public FacetCounts {
    values = List.copyOf(values);
  }

  /**
   * The counts of all values, cut to the most frequent ones.
   *
   * @param counts number of events of each value; of the empty text for events without one
   * @param most the number of values to keep
   * @param name the name of a value for people
   */
  public static FacetCounts of(
      Facet facet, Map<String, Long> counts, int most, UnaryOperator<String> name) {
    Comparator<Map.Entry<String, Long>> byCount = Map.Entry.comparingByValue();
    List<Value> frequent =
        counts.entrySet().stream()
            .filter(entry -> !isMissing(facet, entry.getKey()))
            .sorted(byCount.reversed().thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .map(entry -> new Value(entry.getKey(), name.apply(entry.getKey()), entry.getValue()))
            .toList();
    List<Long> without =
        counts.entrySet().stream()
            .filter(entry -> isMissing(facet, entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return new FacetCounts(
        facet,
        frequent,
        counts.size() - without.size(),
        without.stream().mapToLong(Long::longValue).sum());
  }

  // A place that is only mentioned is no event, so that no article presents it as anything.
  private static boolean isMissing(Facet facet, String value) {
    return value.isEmpty() || facet == Facet.ASSERTION && value.equals(EventFeature.MENTIONED);
  }

  /**
   * A value with its events.
   *
   * @param value in the form that the filter of the same name accepts
   * @param name its name for people: the name of a place, otherwise the value itself
   * @param count number of events, at least 1
   */
  public record Value(String value, String name, long count) {}
}
