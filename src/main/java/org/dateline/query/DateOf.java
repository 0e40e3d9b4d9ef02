package org.dateline.query;

/** The date to which a query refers. */
public enum DateOf {
  /** The date of the event, as far as known. */
  EVENT,
  /** The date of publication of the article. */
  PUBLISHED;

  /**
   * Reads {@code event} or {@code published}.
   *
   * @throws IllegalArgumentException if it is any other word
   */
  public static DateOf parse(String word) {
    return switch (word) {
      case "event" -> EVENT;
      case "published" -> PUBLISHED;
      default ->
          throw new IllegalArgumentException("expected event or published, but was '" + word + "'");
    };
  }
}
