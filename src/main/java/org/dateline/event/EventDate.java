package org.dateline.event;

import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The date of an event, with its source.
 *
 * @param span the days on which it may have been
 * @param text the words of the article for the date, whitespace folded; null if it is the date of
 *     publication
 */
public record EventDate(DateSpan span, @Nullable String text) {

  /** The date of publication, used if there is no better one. */
  public static EventDate published(PartialDate date) {
    return new EventDate(DateSpan.of(date), null);
  }

  /** The name in JSON and in the store: {@code text} or {@code published}. */
  public String source() {
    return text == null ? "published" : "text";
  }
}
