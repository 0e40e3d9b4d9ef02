package org.dateline.when;

import java.lang.ref.WeakReference;
import org.dateline.text.AnnotatedText;
import org.dateline.when.NumericDates.Order;
import org.jspecify.annotations.Nullable;

/** The order of day and month in the text that was asked for last. Safe for use by many threads. */
final class DateOrders {

  private record Known(WeakReference<AnnotatedText> text, Order order) {}

  /** Each sentence of a long text asks again, and each answer reads all of the text. */
  private volatile @Nullable Known last;

  Order of(AnnotatedText text) {
    Known known = last;
    if (known != null && known.text().get() == text) {
      return known.order();
    }
    Order order = NumericDates.orderIn(text);
    last = new Known(new WeakReference<>(text), order);
    return order;
  }
}
