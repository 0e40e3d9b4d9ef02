package org.dateline.text;

/**
 * A part of a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last unit, greater than {@code start}
 */
public record Span(int start, int end) {

  public Span {
    if (end <= start) {
      throw new IllegalArgumentException(
          "a span ends after its start, but was " + start + "-" + end);
    }
  }

  /** The number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether all units from {@code from} (inclusive) to {@code to} (exclusive) are in this span. */
  public boolean contains(int from, int to) {
    return start <= from && to <= end;
  }

  /** Whether this span and another have a unit in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
