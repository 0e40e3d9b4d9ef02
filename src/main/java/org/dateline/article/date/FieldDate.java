package org.dateline.article.date;

import java.util.Optional;
import java.util.function.Function;
import org.dateline.time.PartialDate;

/** What the value of a date field means. */
public sealed interface FieldDate {

  /** A date. */
  record Known(PartialDate date) implements FieldDate {}

  /** A date in figures whose day and month may be either: 3/4/2024. */
  record Ambiguous(PartialDate dayFirst, PartialDate monthFirst) implements FieldDate {

    /** The date in an order; empty if the order is not known. */
    public Optional<PartialDate> in(DayOrder order) {
      return switch (order) {
        case DAY_FIRST -> Optional.of(dayFirst);
        case MONTH_FIRST -> Optional.of(monthFirst);
        case UNKNOWN -> Optional.empty();
      };
    }

    /** What is certain in any order. */
    public PartialDate year() {
      return PartialDate.parse("%04d".formatted(dayFirst.first().getYear()));
    }
  }

  /** Words that say that there is no date: "n.d.", "NaT", "null". */
  record Undated() implements FieldDate {}

  /**
   * Something else.
   *
   * @param reason what was expected and what was found
   */
  record Unreadable(String reason) implements FieldDate {}

  /**
   * The date; empty if there is none.
   *
   * @param uncertain decides what an ambiguous date means
   * @throws IllegalArgumentException if the value is not readable; the message says why
   */
  default Optional<PartialDate> date(Function<Ambiguous, PartialDate> uncertain) {
    if (this instanceof Known known) {
      return Optional.of(known.date());
    }
    if (this instanceof Ambiguous ambiguous) {
      return Optional.of(uncertain.apply(ambiguous));
    }
    if (this instanceof Unreadable unreadable) {
      throw new IllegalArgumentException(unreadable.reason());
    }
    return Optional.empty();
  }
}
