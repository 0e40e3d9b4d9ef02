package org.dateline.store.sql;

/** Patterns of CQL2 as patterns of SQL with a backslash as the escape. */
public final class LikePattern {

  private LikePattern() {}

  /**
   * The pattern of SQL. In CQL2 a backslash before any other character than those that it escapes
   * is one itself.
   */
  public static String of(String pattern) {
    StringBuilder like = new StringBuilder(pattern.length() + 8);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      like.append(c);
      if (c == '\\') {
        boolean escapes = i + 1 < pattern.length() && "%_\\".indexOf(pattern.charAt(i + 1)) >= 0;
        like.append(escapes ? pattern.charAt(++i) : '\\');
      }
    }
    return like.toString();
  }
}
