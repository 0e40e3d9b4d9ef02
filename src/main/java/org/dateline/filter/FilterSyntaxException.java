package org.dateline.filter;

/** Thrown when a filter is malformed or uses an unknown property; the message says where. */
public final class FilterSyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** About the filter as a whole. */
  public FilterSyntaxException(String message) {
    super(message);
  }

  /** About a place in it. */
  FilterSyntaxException(String message, Place place) {
    super(message + place.words());
  }

  /** About a place in it, with the cause. */
  FilterSyntaxException(String message, Place place, Throwable cause) {
    super(message + place.words(), cause);
  }
}
