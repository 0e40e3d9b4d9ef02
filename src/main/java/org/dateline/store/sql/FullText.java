package org.dateline.store.sql;

import java.util.ArrayList;
import java.util.List;

/** What people type into a search box. */
public final class FullText {

  private FullText() {}

  /** What must occur: single words, and what stands in double quotes as a whole. */
  public static List<String> phrases(String text) {
    List<String> phrases = new ArrayList<>();
    String[] parts = text.replace('\0', ' ').split("\"", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean quoted = i % 2 == 1;
      for (String phrase : quoted ? new String[] {parts[i]} : parts[i].split("\\s+")) {
        if (!phrase.isBlank()) {
          phrases.add(phrase);
        }
      }
    }
    return phrases;
  }

  /** Each phrase in its words; a phrase without any matches nothing. */
  public static List<List<String>> words(String text) {
    return phrases(text).stream()
        .map(phrase -> Words.of(phrase).stream().map(Words.Word::folded).toList())
        .toList();
  }

  /**
   * An expression that FTS5 takes without a surprise. Each phrase is quoted, so that nothing in it
   * is an operator.
   */
  public static String matchExpression(String text) {
    List<String> quoted = phrases(text).stream().map(phrase -> '"' + phrase + '"').toList();
    return quoted.isEmpty() ? "\"\"" : String.join(" AND ", quoted);
  }
}
