package org.dateline.query;

/** Whose date a query goes by. */
public enum DateOf {
  /** When it happened, as far as known. */
  EVENT,
  /** When the article was published. */
  PUBLISHED;

  /**
   * Reads {@code event} or {@code published}.
   *
   * @throws IllegalArgumentException if the word is another one
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
