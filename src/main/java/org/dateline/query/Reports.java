package org.dateline.query;

/** Which of several articles with the same report are included. */
public enum Reports {
  /** All of them. */
  ALL,
  /** Only the one that was published first. */
  FIRST;

  /**
   * Reads {@code all} or {@code first}.
   *
   * @throws IllegalArgumentException if it is any other word
   */
  public static Reports parse(String word) {
    return switch (word) {
      case "all" -> ALL;
      case "first" -> FIRST;
      default ->
          throw new IllegalArgumentException("expected all or first, but was '" + word + "'");
    };
  }
}
