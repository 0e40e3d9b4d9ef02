package org.dateline.filter;

import static org.dateline.filter.Condition.Operator.EQUAL;
import static org.dateline.filter.Condition.Operator.GREATER;
import static org.dateline.filter.Condition.Operator.GREATER_OR_EQUAL;
import static org.dateline.filter.Condition.Operator.LESS;
import static org.dateline.filter.Condition.Operator.LESS_OR_EQUAL;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.filter.Condition.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Relations between two intervals, as comparisons of their ends (OGC 21-065r2, 7.4). A date or a
 * property is an interval that starts and ends at once.
 */
enum TemporalRelation {
  AFTER(check(At.START, GREATER, At.END)),
  BEFORE(check(At.END, LESS, At.START)),
  CONTAINS(check(At.START, LESS, At.START), check(At.END, GREATER, At.END)),
  DISJOINT(check(At.END, LESS, At.START), check(At.START, GREATER, At.END)),
  DURING(check(At.START, GREATER, At.START), check(At.END, LESS, At.END)),
  EQUALS(check(At.START, EQUAL, At.START), check(At.END, EQUAL, At.END)),
  FINISHEDBY(check(At.START, LESS, At.START), check(At.END, EQUAL, At.END)),
  FINISHES(check(At.START, GREATER, At.START), check(At.END, EQUAL, At.END)),
  INTERSECTS(check(At.START, LESS_OR_EQUAL, At.END), check(At.END, GREATER_OR_EQUAL, At.START)),
  MEETS(check(At.END, EQUAL, At.START)),
  METBY(check(At.START, EQUAL, At.END)),
  OVERLAPPEDBY(
      check(At.START, GREATER, At.START),
      check(At.START, LESS, At.END),
      check(At.END, GREATER, At.END)),
  OVERLAPS(
      check(At.START, LESS, At.START),
      check(At.END, GREATER, At.START),
      check(At.END, LESS, At.END)),
  STARTEDBY(check(At.START, EQUAL, At.START), check(At.END, GREATER, At.END)),
  STARTS(check(At.START, EQUAL, At.START), check(At.END, LESS, At.END));

  private static final String PREFIX = "T_";

  private final List<Check> checks;

  TemporalRelation(Check... checks) {
    this.checks = List.of(checks);
  }

  /** Whether a word names such a predicate, or would if there were one of that name. */
  static boolean isNamed(String word) {
    return word.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
  }

  /** The relation that {@code T_AFTER} and the like name. */
  static TemporalRelation of(String name, Place place) {
    return Arrays.stream(values())
        .filter(relation -> (PREFIX + relation).equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new FilterSyntaxException(
                    "there is no temporal predicate '%s'; there are %s,"
                        .formatted(name.toUpperCase(Locale.ROOT), names()),
                    place));
  }

  private static String names() {
    return Arrays.stream(values())
        .map(relation -> PREFIX + relation)
        .collect(Collectors.joining(", "));
  }

  /** That the first interval stands so to the second. */
  Condition condition(Interval first, Interval second, Predicates predicates) {
    List<Condition> conditions =
        checks.stream()
            .map(
                check ->
                    compare(
                        first.end(check.first),
                        check.operator,
                        second.end(check.second),
                        predicates))
            .toList();
    if (conditions.size() == 1) {
      return conditions.get(0);
    }
    return this == DISJOINT ? Predicates.any(conditions) : Predicates.all(conditions);
  }

  private static Condition compare(End a, Operator operator, End b, Predicates predicates) {
    if (a.date != null && b.date != null) {
      return predicates.comparison(a.date, operator, b.date);
    }
    if (!holds(operator, Integer.compare(a.infinity, b.infinity))) {
      return Predicates.NEVER;
    }
    Term finite = a.date == null ? b.date : a.date;
    return finite == null || finite.isLiteral()
        ? Predicates.ALWAYS
        : Predicates.not(predicates.missing(finite));
  }

  private static boolean holds(Operator operator, int comparison) {
    return switch (operator) {
      case LESS -> comparison < 0;
      case LESS_OR_EQUAL -> comparison <= 0;
      case GREATER -> comparison > 0;
      case GREATER_OR_EQUAL -> comparison >= 0;
      case EQUAL -> comparison == 0;
      case NOT_EQUAL -> comparison != 0;
    };
  }

  private static Check check(At first, Operator operator, At second) {
    return new Check(first, operator, second);
  }

  /** One comparison of an end of the first interval with an end of the second. */
  private record Check(At first, Operator operator, At second) {}

  private enum At {
    START,
    END
  }

  /** A time from one end to another. */
  record Interval(End start, End end) {

    private End end(At at) {
      return at == At.START ? start : end;
    }
  }

  /**
   * One end of an interval.
   *
   * @param infinity -1 where the interval has no start, 1 where it has no end, otherwise 0
   */
  record End(@Nullable Term date, int infinity) {

    static End of(Term term) {
      return new End(Predicates.date(term), 0);
    }
  }
}
