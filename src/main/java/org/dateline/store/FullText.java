package org.dateline.store;

import java.util.ArrayList;
import java.util.List;

/** What people type into a search box, as an expression that FTS5 takes without a surprise. */
final class FullText {

  private FullText() {}

  /**
   * All words must occur; words in double quotes must follow each other. Each is quoted, so that
   * nothing in it is an operator of FTS5.
   */
  static String matchExpression(String text) {
    List<String> phrases = new ArrayList<>();
    String[] parts = text.replace('\0', ' ').split("\"", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean quoted = i % 2 == 1;
      for (String phrase : quoted ? new String[] {parts[i]} : parts[i].split("\\s+")) {
        if (!phrase.isBlank()) {
          phrases.add('"' + phrase + '"');
        }
      }
    }
    return phrases.isEmpty() ? "\"\"" : String.join(" AND ", phrases);
  }
}
