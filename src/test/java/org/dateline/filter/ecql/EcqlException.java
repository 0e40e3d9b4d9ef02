package org.dateline.filter.ecql;

/** A filter cannot be read, or asks for what events do not have; the message says where and why. */
public final class EcqlException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private static final int WHOLE = -1;

  private final int offset;
  private final String what;

  /** About the filter as a whole. */
  EcqlException(String message) {
    super(message);
    this.what = message;
    this.offset = WHOLE;
  }

  /** About a place that is named by a JSON pointer. */
  EcqlException(String message, String pointer, Throwable cause) {
    super(message + (pointer.isEmpty() ? "" : " at " + pointer), cause);
    this.what = message;
    this.offset = WHOLE;
  }

  /** About a place in its text, counted from 0; people count from 1. */
  EcqlException(String message, int offset) {
    super(message + " at character " + (offset + 1));
    this.what = message;
    this.offset = offset;
  }

  /** About a place in its text, with what led to it. */
  EcqlException(String message, int offset, Throwable cause) {
    super(message + " at character " + (offset + 1), cause);
    this.what = message;
    this.offset = offset;
  }

  /** What is wrong, without the place. */
  String what() {
    return what;
  }

  /** The place in the text, counted from 0; less than that if it is about the whole. */
  int offset() {
    return offset;
  }
}
