package org.dateline.store.sql;

import org.jspecify.annotations.Nullable;

/**
 * Encodes text so that every database can store it. PostgreSQL does not accept U+0000, and UTF-8
 * cannot represent lone surrogates. Such units become U+FDD0, a noncharacter (Unicode, section
 * 23.7), and four hexadecimal digits.
 */
public final class StoredText {

  private static final char ESCAPE = '\uFDD0';
  private static final int DIGITS = 4;

  private StoredText() {}

  /** The form for the database; most texts are their own. */
  public static @Nullable String write(@Nullable String text) {
    if (text == null || text.chars().noneMatch(c -> isRare((char) c))) {
      return text;
    }
    StringBuilder stored = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        stored.append(c).append(text.charAt(++i));
      } else if (isRare(c)) {
        stored.append(ESCAPE).append("%04X".formatted((int) c));
      } else {
        stored.append(c);
      }
    }
    return stored.toString();
  }

  /** Reads what {@link #write} made, as the driver gives it: null where there is none. */
  public static String read(String stored) {
    if (stored == null || stored.indexOf(ESCAPE) < 0) {
      return stored;
    }
    StringBuilder text = new StringBuilder(stored.length());
    int from = 0;
    for (int at = stored.indexOf(ESCAPE); at >= 0; at = stored.indexOf(ESCAPE, from)) {
      text.append(stored, from, at);
      int end = at + 1 + DIGITS;
      // An older store may hold the character itself.
      boolean isEscape = end <= stored.length() && isHex(stored, at + 1, end);
      text.append(isEscape ? (char) Integer.parseInt(stored, at + 1, end, 16) : ESCAPE);
      from = isEscape ? end : at + 1;
    }
    return text.append(stored, from, stored.length()).toString();
  }

  /** The form of a parameter of a statement. */
  public static @Nullable Object parameter(@Nullable Object value) {
    return value instanceof String text ? write(text) : value;
  }

  private static boolean isRare(char c) {
    return c == 0 || c == ESCAPE || Character.isSurrogate(c);
  }

  private static boolean isHex(String text, int from, int to) {
    return text.substring(from, to).matches("[0-9A-F]*");
  }
}
