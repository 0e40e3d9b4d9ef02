package org.dateline.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.kind.EventKind;
import org.dateline.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** The words and phrases of {@code lexicon/en/triggers.tsv}, which explains its form. */
final class Triggers {

  static final int MOST_WORDS = 5;

  private static final String TABLE = "triggers";

  /** The vote of a trigger; none if the kind is null. */
  record Trigger(@Nullable EventKind kind, int weight) {}

  private final Map<String, Trigger> byPhrase = new HashMap<>();
  private final Map<String, Integer> longestByFirstWord = new HashMap<>();

  private Triggers() {}

  static Triggers bundled() {
    Triggers triggers = new Triggers();
    Lexicon.english().rows(TABLE).forEach(triggers::addLine);
    return triggers;
  }

  /** The trigger of a phrase of lower-case words, or null. */
  @Nullable Trigger find(String phrase) {
    return byPhrase.get(phrase);
  }

  /** The number of words of the longest trigger that starts with a word; 0 if there is none. */
  int longestFrom(String firstWord) {
    return longestByFirstWord.getOrDefault(firstWord, 0);
  }

  private void addLine(String line) {
    String[] columns = line.split("\t");
    EventKind kind = columns[0].equals("-") ? null : EventKind.parse(columns[0]);
    Trigger trigger = new Trigger(kind, Integer.parseInt(columns[1]));
    for (String phrase : columns[2].split("\\|")) {
      for (String expanded : expand(phrase)) {
        String[] words = expanded.split(" ");
        if (words.length > MOST_WORDS) {
          throw new IllegalStateException(TABLE + ".tsv: too long: " + expanded);
        }
        byPhrase.putIfAbsent(expanded, trigger);
        longestByFirstWord.merge(words[0], words.length, Math::max);
      }
    }
  }

  private static List<String> expand(String phrase) {
    List<String> expanded = new ArrayList<>(List.of(""));
    for (String word : phrase.split(" ")) {
      String[] parts = word.split("/", -1);
      List<String> longer = new ArrayList<>();
      for (String before : expanded) {
        for (int i = parts.length == 1 ? 0 : 1; i < parts.length; i++) {
          String form = i == 0 ? word : parts[0] + parts[i];
          longer.add(before.isEmpty() ? form : before + " " + form);
        }
      }
      expanded = longer;
    }
    return expanded;
  }
}
