package org.dateline.filter;

/**
 * A position in a filter.
 *
 * @param words as a message ends with them, empty where there is no text to point at
 */
public record Place(String words) {

  /** In a filter that no text gave. */
  public static final Place NOWHERE = new Place("");

  /** Of a text, counted from 0; people count from 1. */
  static Place character(int offset) {
    return new Place(" at character " + (offset + 1));
  }

  /** Of a JSON document, by a JSON pointer (RFC 6901). */
  static Place pointer(String pointer) {
    return new Place(" at " + (pointer.isEmpty() ? "/" : pointer));
  }
}
