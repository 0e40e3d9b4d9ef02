package org.dateline.event;

import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When an event was or will be, and who says so.
 *
 * @param span the days in which it may have been
 * @param text the words of the article that tell it, whitespace folded; null where only its date of
 *     publication does
 */
public record EventDate(DateSpan span, @Nullable String text) {

  /** The date of publication, for want of a better one. */
  public static EventDate published(PartialDate date) {
    return new EventDate(DateSpan.of(date), null);
  }

  /** The word in JSON and in the store: {@code text} or {@code published}. */
  public String source() {
    return text == null ? "published" : "text";
  }
}
