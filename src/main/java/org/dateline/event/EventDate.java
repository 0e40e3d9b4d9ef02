package org.dateline.event;

import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The date of an event, with its source.
 *
 * @param span the days on which it may have been
 * @param text the words of the article for the date, whitespace folded; null if it has another
 *     source
 * @param corrected whether a person has set it
 */
public record EventDate(DateSpan span, @Nullable String text, boolean corrected) {

  /** The date that the words of the article give. */
  public EventDate(DateSpan span, @Nullable String text) {
    this(span, text, false);
  }

  /** The date of publication, used if there is no better one. */
  public static EventDate published(PartialDate date) {
    return new EventDate(DateSpan.of(date), null);
  }

  /** The date that a person has set. */
  public static EventDate corrected(DateSpan span) {
    return new EventDate(span, null, true);
  }

  /** The name in JSON and in the store: {@code text}, {@code published} or {@code corrected}. */
  public String source() {
    if (corrected) {
      return "corrected";
    }
    return text == null ? "published" : "text";
  }
}
