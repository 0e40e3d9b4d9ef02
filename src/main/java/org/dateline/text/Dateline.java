package org.dateline.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words at the beginning of a report that state where and when it was written and who sent it:
 * "ALEPPO, Syria, Sept. 29 (Wire) --".
 *
 * @param span from the first place to the last mark, such as the dash
 * @param places the names between commas and slashes, each a span: "ALEPPO" and "Syria"; at least
 *     one
 * @param agencySpan the agency without its brackets; null if there is none
 * @param dateSpan the date; null if there is none
 */
public record Dateline(
    Span span, List<Span> places, @Nullable Span agencySpan, @Nullable Span dateSpan) {

  public Dateline {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a dateline names a place");
    }
  }

  /** The agency without its brackets. */
  public Optional<Span> agency() {
    return Optional.ofNullable(agencySpan);
  }

  /** The date on which the report was written. */
  public Optional<Span> date() {
    return Optional.ofNullable(dateSpan);
  }

  /**
   * Whether all units from {@code start} (inclusive) to {@code end} (exclusive) belong to the
   * dateline.
   */
  public boolean contains(int start, int end) {
    return span.contains(start, end);
  }
}
