package org.dateline.article;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dateline.article.date.DayOrder;
import org.dateline.article.date.FieldDate.Ambiguous;
import org.dateline.time.PartialDate;

/**
 * Decides what dates such as 03/04/2024 mean in a table: by what the user says, or else by the
 * other dates of the column, or else only their year is known.
 */
final class TableDates {

  // Said once for a table whose dates are known to the year only.
  private static final String UNCERTAIN =
      "its dates, such as 03/04/2024, have day and month in an order that no row shows; only their"
          + " years are used; say --dates day-first or --dates month-first";

  private final Supplier<DayOrder> column;
  private DayOrder order;
  private boolean asked;
  private boolean uncertain;

  /**
   * @param given what the user says
   * @param column looks through the column; called at most once
   */
  TableDates(DayOrder given, Supplier<DayOrder> column) {
    this.order = given;
    this.column = column;
  }

  PartialDate of(Ambiguous date) {
    if (order == DayOrder.UNKNOWN && !asked) {
      order = column.get();
      asked = true;
    }
    return date.in(order).orElseGet(() -> yearOf(date));
  }

  private PartialDate yearOf(Ambiguous date) {
    uncertain = true;
    return date.year();
  }

  /** Names the table if the order was needed and could not be found. */
  void report(Source source, Consumer<Reading> readings) {
    if (uncertain) {
      readings.accept(new Reading.Rejected(source.name(), UNCERTAIN));
    }
  }
}
