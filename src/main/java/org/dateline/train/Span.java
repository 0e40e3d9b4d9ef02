package org.dateline.train;

/**
 * A teacher's label for a piece of a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last unit, greater than {@code start}
 * @param label the teacher's own label: {@code LOCATION}, {@code GPE}, {@code PERSON} …
 */
public record Span(int start, int end, String label) {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a span is not empty, but was " + start + " to " + end);
    }
  }

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
