package org.dateline.event;

import java.util.Map;

/** The base form of a verb, near enough to count its forms as one word. */
final class Lemmas {

  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("shot", "shoot"),
          Map.entry("struck", "strike"),
          Map.entry("blew", "blow"),
          Map.entry("blown", "blow"),
          Map.entry("began", "begin"),
          Map.entry("begun", "begin"),
          Map.entry("took", "take"),
          Map.entry("taken", "take"),
          Map.entry("held", "hold"),
          Map.entry("fought", "fight"),
          Map.entry("broke", "break"),
          Map.entry("fell", "fall"),
          Map.entry("found", "find"),
          Map.entry("met", "meet"),
          Map.entry("won", "win"),
          Map.entry("seized", "seize"),
          Map.entry("fled", "flee"));

  private Lemmas() {}

  /** The base form of a word in lower case. */
  static String of(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    for (String ending : new String[] {"ing", "ied", "ies", "ed", "es", "s", "e"}) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
