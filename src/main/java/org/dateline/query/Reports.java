package org.dateline.query;

/** Which of the articles that bring the same report count. */
public enum Reports {
  /** Each of them. */
  ALL,
  /** Only the one that was published first. */
  FIRST;

  /**
   * Reads {@code all} or {@code first}.
   *
   * @throws IllegalArgumentException if the word is another one
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
