package org.dateline.index;

import java.time.Duration;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.filter.Condition;
import org.dateline.filter.ConditionEvaluator;
import org.dateline.filter.FilterSchema;
import org.dateline.filter.Operand;
import org.dateline.query.EventProperty;
import org.dateline.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Evaluates a free filter on the events, by their ranks. A predicate on a value that many events
 * share is evaluated once for each value and not for each event.
 */
final class FilterPredicate {

  // Numbers in whose order AND is the least, OR the greatest, and NOT the mirror image
  // (S. C. Kleene, "Introduction to Metamathematics", 1952, § 64).
  private static final byte FALSE = 0;
  private static final byte UNKNOWN = 1;
  private static final byte TRUE = 2;

  // The same limit as in the store, because a filter may be arbitrarily expensive.
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Set<String> HELD = held();

  private final Columns events;
  private final long deadline = System.nanoTime() + LONGEST.toNanos();

  /** The properties that are not shared. */
  private final Map<String, Own> own;

  private FilterPredicate(Columns events) {
    this.events = events;
    this.own =
        Map.of(
            EventProperty.EVENT_START.label(), rank -> day(events.startDay(rank)),
            EventProperty.EVENT_END.label(), rank -> day(events.endDay(rank)),
            EventProperty.YEAR.label(), rank -> year(events.startDay(rank)),
            EventProperty.CONFIDENCE.label(), events::confidence);
  }

  /**
   * Whether the index contains all properties of a condition: all except ids and texts for people.
   */
  static boolean knows(Condition condition) {
    return HELD.containsAll(condition.properties());
  }

  private static Set<String> held() {
    FilterPredicate filter = new FilterPredicate(new Columns());
    Set<String> held = new HashSet<>(filter.own.keySet());
    held.add(FilterSchema.GEOMETRY);
    filter.events.shared().forEach(values -> held.addAll(values.names()));
    return Set.copyOf(held);
  }

  /**
   * The ranks of the events that fulfil a condition, which must be one that {@link #knows}.
   *
   * @throws StoreException if it takes too long
   */
  static BitSet ranks(Condition condition, Columns events) {
    FilterPredicate filter = new FilterPredicate(events);
    Verdict verdict = filter.verdict(condition);
    BitSet ranks = new BitSet(events.size());
    for (int rank = 0; rank < events.size(); rank++) {
      filter.requireTime(rank);
      if (verdict.on(rank) == TRUE) {
        ranks.set(rank);
      }
    }
    return ranks;
  }

  /** The truth value of a condition for the event of a rank. */
  private interface Verdict {
    byte on(int rank);
  }

  /** A numeric property of the event of a rank; NaN if it has none. */
  private interface Own {
    double of(int rank);
  }

  private Verdict verdict(Condition condition) {
    if (condition instanceof Condition.All all) {
      return first(all.conditions().stream().map(this::verdict).toArray(Verdict[]::new), FALSE);
    }
    if (condition instanceof Condition.Any any) {
      return first(any.conditions().stream().map(this::verdict).toArray(Verdict[]::new), TRUE);
    }
    if (condition instanceof Condition.Not not) {
      Verdict part = verdict(not.condition());
      return rank -> (byte) (TRUE - part.on(rank));
    }
    ConditionEvaluator.Truth truth = ConditionEvaluator.truth(condition);
    Optional<SharedValues> shared = shared(condition.properties());
    if (shared.isPresent()) {
      return onEach(shared.get(), truth);
    }
    Verdict direct = condition instanceof Condition.Comparison one ? ofNumbers(one) : null;
    return direct != null ? direct : rank -> of(truth.of(new Ranked(rank)));
  }

  /**
   * The deciding verdict if any part has it, or else "unknown" if any part has that, or else the
   * opposite.
   */
  private static Verdict first(Verdict[] parts, byte decisive) {
    return rank -> {
      byte result = (byte) (TRUE - decisive);
      for (Verdict part : parts) {
        byte one = part.on(rank);
        if (one == decisive) {
          return decisive;
        }
        result = one == UNKNOWN ? UNKNOWN : result;
      }
      return result;
    };
  }

  /** The shared values that contain all of some properties. */
  private Optional<SharedValues> shared(Set<String> properties) {
    if (properties.equals(Set.of(FilterSchema.GEOMETRY))) {
      return Optional.of(events.shared().get(0));
    }
    return events.shared().stream()
        .filter(values -> values.names().containsAll(properties))
        .findFirst();
  }

  private Verdict onEach(SharedValues shared, ConditionEvaluator.Truth truth) {
    byte[] verdicts = new byte[shared.size()];
    for (int i = 0; i < verdicts.length; i++) {
      requireTime(i);
      verdicts[i] = of(truth.of(shared.get(i)));
    }
    return rank -> verdicts[events.number(shared, rank)];
  }

  /** Compares numbers or days without creating an object for each event. */
  private @Nullable Verdict ofNumbers(Condition.Comparison comparison) {
    Own left = number(comparison.left());
    Own right = number(comparison.right());
    if (left == null || right == null) {
      return null;
    }
    Compares compares =
        switch (comparison.operator()) {
          case EQUAL -> (a, b) -> a == b;
          case NOT_EQUAL -> (a, b) -> a != b;
          case LESS -> (a, b) -> a < b;
          case LESS_OR_EQUAL -> (a, b) -> a <= b;
          case GREATER -> (a, b) -> a > b;
          case GREATER_OR_EQUAL -> (a, b) -> a >= b;
        };
    return rank -> {
      double a = left.of(rank);
      double b = right.of(rank);
      return Double.isNaN(a) || Double.isNaN(b) ? UNKNOWN : compares.hold(a, b) ? TRUE : FALSE;
    };
  }

  private @Nullable Own number(Operand operand) {
    if (operand instanceof Operand.Property property) {
      return own.get(property.name());
    }
    if (operand instanceof Operand.Numeral number) {
      return rank -> number.value();
    }
    return operand instanceof Operand.Moment moment ? rank -> moment.days() : null;
  }

  private interface Compares {
    boolean hold(double a, double b);
  }

  private void requireTime(int step) {
    if (step % 1024 == 0 && System.nanoTime() - deadline > 0) {
      throw new StoreException("cannot filter the events: the query takes too long");
    }
  }

  private static byte of(@Nullable Boolean truth) {
    return truth == null ? UNKNOWN : truth ? TRUE : FALSE;
  }

  private static double day(int day) {
    return day == Columns.UNDATED ? Double.NaN : day;
  }

  private static double year(int day) {
    return day == Columns.UNDATED ? Double.NaN : LocalDate.ofEpochDay(day).getYear();
  }

  /** An event with its properties in the index. */
  private final class Ranked implements ConditionEvaluator.Feature {

    private final int rank;

    Ranked(int rank) {
      this.rank = rank;
    }

    @Override
    public String id() {
      throw new UnsupportedOperationException("ids are not held");
    }

    @Override
    public @Nullable Object value(String property) {
      Own number = own.get(property);
      if (number != null) {
        double value = number.of(rank);
        return Double.isNaN(value) ? null : value;
      }
      SharedValues values = shared(Set.of(property)).orElseThrow();
      return values.get(events.number(values, rank)).value(property);
    }

    @Override
    public Geometry geometry() {
      return events.places().get(events.place(rank)).geometry();
    }
  }
}
