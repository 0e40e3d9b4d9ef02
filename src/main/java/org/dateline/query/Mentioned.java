package org.dateline.query;

/** Whether places that an article only mentions are included, where it reports no event. */
public enum Mentioned {
  /** Only events. */
  FALSE,
  /** Events, and the places that are only mentioned. */
  TRUE,
  /** Only the places that are only mentioned. */
  ONLY;

  /**
   * Reads {@code false}, {@code true} or {@code only}.
   *
   * @throws IllegalArgumentException if it is any other word
   */
  public static Mentioned parse(String word) {
    return switch (word) {
      case "false" -> FALSE;
      case "true" -> TRUE;
      case "only" -> ONLY;
      default ->
          throw new IllegalArgumentException(
              "expected false, true or only, but was '" + word + "'");
    };
  }
}
