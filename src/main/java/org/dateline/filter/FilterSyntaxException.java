package org.dateline.filter;

/** A filter cannot be read, or asks for what events do not have; the message says where and why. */
public final class FilterSyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** About the filter as a whole. */
  FilterSyntaxException(String message) {
    super(message);
  }

  /** About a place in its text, counted from 0; people count from 1. */
  FilterSyntaxException(String message, int offset) {
    super(message + " at character " + (offset + 1));
  }

  /** About a place in its text, with what led to it. */
  FilterSyntaxException(String message, int offset, Throwable cause) {
    super(message + " at character " + (offset + 1), cause);
  }
}
