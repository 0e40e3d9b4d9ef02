package org.dateline.filter.ecql;

/**
 * A word, sign or literal of a filter.
 *
 * @param text as it stands there
 * @param start where it starts
 */
record Token(Kind kind, String text, int start) {

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

  /** Where it ends, exclusive. */
  int end() {
    return start + text.length();
  }

  boolean is(String other) {
    return text.equalsIgnoreCase(other);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
  }

  /** The text between the quotes of a text or a quoted name, or else the token as it stands. */
  String value() {
    return switch (kind) {
      case TEXT -> text.substring(1, text.length() - 1).replace("''", "'");
      case QUOTED_NAME -> text.substring(1, text.length() - 1).replace("\"\"", "\"");
      default -> text;
    };
  }

  /** How a message calls it. */
  String told() {
    return kind == Kind.END ? "the end" : "'" + text + "'";
  }
}
