package org.dateline.store.sqlite;

/**
 * Converts a pattern of LIKE to one of GLOB, which is case-sensitive in SQLite, as CQL2 requires.
 */
final class Glob {

  private Glob() {}

  static String of(String like) {
    StringBuilder glob = new StringBuilder(like.length() + 8);
    for (int i = 0; i < like.length(); i++) {
      char c = like.charAt(i);
      boolean escaped =
          c == '\\' && i + 1 < like.length() && "%_\\".indexOf(like.charAt(i + 1)) >= 0;
      if (escaped) {
        c = like.charAt(++i);
      }
      glob.append(!escaped && c == '%' ? "*" : !escaped && c == '_' ? "?" : literal(c));
    }
    return glob.toString();
  }

  private static String literal(char c) {
    return c == '*' || c == '?' || c == '[' ? "[" + c + "]" : String.valueOf(c);
  }
}
