package org.dateline.filter;

/**
 * A word, sign or literal of a filter.
 *
 * @param text as it was written
 * @param value the text between quotes, or else the same as {@code text}
 * @param start where it starts
 */
record Token(Kind kind, String text, String value, int start) {

  /** What it is. */
  enum Kind {
    WORD,
    QUOTED_NAME,
    TEXT,
    NUMBER,
    DATE,
    SIGN,
    END
  }

  /** Whether it is this sign, or this word in upper or lower case. */
  boolean is(String other) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(other);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
  }

  Place place() {
    return Place.character(start);
  }

  /** Reports that something else should stand here. */
  FilterSyntaxException unexpected(String expected) {
    return kind == Kind.END
        ? new FilterSyntaxException("the filter is not complete: it ends", place())
        : new FilterSyntaxException("expected " + expected + ", but was '" + text + "'", place());
  }
}
