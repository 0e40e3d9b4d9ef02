package org.dateline.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.event.EventWord.Form;
import org.dateline.kind.EventKind;
import org.dateline.lexicon.Lexicon;

/**
 * The words of {@code event-words.tsv} in all their inflected forms; the file explains its columns.
 */
final class EventWords {

  private final Map<String, List<EventWord>> byForm = new HashMap<>();
  private final Map<String, Integer> longestByFirstWord = new HashMap<>();

  private EventWords(List<String> rows) {
    rows.forEach(this::addRow);
  }

  /** The English words, read once. */
  static EventWords english() {
    return English.WORDS;
  }

  static EventWords of(List<String> rows) {
    return new EventWords(rows);
  }

  /** The entries for a phrase of lower-case words; empty if it is not in the list. */
  List<EventWord> find(String phrase) {
    return byForm.getOrDefault(phrase, List.of());
  }

  /** The number of words of the longest phrase that starts with a word; 0 if there is none. */
  int longestFrom(String firstWord) {
    return longestByFirstWord.getOrDefault(firstWord, 0);
  }

  private void addRow(String row) {
    String[] columns = row.split("\t");
    if (columns.length != 4) {
      throw new IllegalArgumentException("expected kind, class, strength, words, but was: " + row);
    }
    String kind = columns[0];
    boolean open = kind.startsWith("?");
    int strength = kind.equals("-") ? 0 : Integer.parseInt(columns[2]);
    String name = open ? kind.substring(1) : kind;
    EventKind likeliest =
        name.isEmpty() || name.equals("-") ? EventKind.OTHER : EventKind.parse(name);
    for (String entry : columns[3].split("\\|")) {
      String lemma = lemma(entry);
      for (Map.Entry<String, Form> form : forms(columns[1], entry)) {
        add(
            form.getKey(),
            new EventWord(lemma, form.getValue(), open ? null : likeliest, likeliest, strength));
      }
    }
  }

  private void add(String phrase, EventWord word) {
    byForm.computeIfAbsent(phrase, key -> new ArrayList<>(1)).add(word);
    String[] words = phrase.split(" ");
    longestByFirstWord.merge(words[0], words.length, Math::max);
  }

  private static String lemma(String entry) {
    int space = entry.indexOf(' ');
    int comma = entry.indexOf(',');
    String rest = space < 0 ? "" : entry.substring(space);
    String first = space < 0 ? entry : entry.substring(0, space);
    String base = comma < 0 ? first : first.split(",")[0];
    return (comma > 0 && space > 0 && comma > space ? entry.split(",")[0] : base + rest)
        .replace("+", "")
        .replace(" - ", "-");
  }

  private static List<Map.Entry<String, Form>> forms(String wordClass, String entry) {
    return switch (wordClass) {
      case "verb" -> verb(entry);
      case "noun" -> noun(entry);
      case "word" -> List.of(Map.entry(entry, Form.FIXED));
      default -> throw new IllegalArgumentException("expected verb, noun or word: " + wordClass);
    };
  }

  private static List<Map.Entry<String, Form>> noun(String entry) {
    String[] parts = entry.split(",");
    String singular = parts[0];
    String plural = parts.length > 1 ? parts[1] : present(singular);
    return singular.equals(plural)
        ? List.of(Map.entry(singular, Form.NOUN))
        : List.of(Map.entry(singular, Form.NOUN), Map.entry(plural, Form.NOUN));
  }

  private static List<Map.Entry<String, Form>> verb(String entry) {
    int space = entry.indexOf(' ');
    // A phrase with a hyphen is one word: "carpet - bomb", of which the last bends.
    boolean hyphen = entry.contains(" - ") && entry.indexOf(" - ") == space;
    int bends = hyphen ? entry.lastIndexOf(' ') + 1 : 0;
    String before = entry.substring(0, bends);
    String verb = hyphen || space < 0 ? entry.substring(bends) : entry.substring(0, space);
    String rest = hyphen || space < 0 ? "" : entry.substring(space);
    boolean doubles = verb.endsWith("+");
    String[] parts = verb.replace("+", "").split(",");
    String base = parts[0];
    String stem = doubles ? base + base.charAt(base.length() - 1) : base;
    List<Map.Entry<String, Form>> forms = new ArrayList<>();
    forms.add(Map.entry(before + base + rest, Form.BASE));
    forms.add(Map.entry(before + present(base) + rest, Form.PRESENT));
    forms.add(Map.entry(before + ing(base, stem) + rest, Form.ING));
    if (parts.length == 1) {
      forms.add(Map.entry(before + past(base, stem) + rest, Form.PAST));
    }
    for (int i = 1; i < parts.length; i++) {
      if (i == 1 || !parts[i].equals(parts[i - 1])) {
        forms.add(Map.entry(before + parts[i] + rest, Form.PAST));
      }
    }
    return forms;
  }

  private static String present(String word) {
    if (word.endsWith("y") && word.length() > 1 && !isVowel(word.charAt(word.length() - 2))) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hisses =
        word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
    return word + (hisses || word.equals("go") ? "es" : "s");
  }

  private static String past(String base, String stem) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    if (base.endsWith("y") && !isVowel(base.charAt(base.length() - 2))) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    return stem + "ed";
  }

  // "sing", "dying", "fleeing": most that end in e lose it.
  private static String ing(String base, String stem) {
    if (base.endsWith("ie")) {
      return base.substring(0, base.length() - 2) + "ying";
    }
    if (base.endsWith("e") && !base.endsWith("ee") && base.length() > 2) {
      return base.substring(0, base.length() - 1) + "ing";
    }
    String irregular =
        switch (base) {
          case "begin", "run", "cut", "win", "hit", "put", "sit", "set", "shut" ->
              base + base.charAt(base.length() - 1);
          default -> stem;
        };
    return irregular + "ing";
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  /** Reads the list at the first use. */
  private static final class English {
    static final EventWords WORDS = new EventWords(Lexicon.english().rows("event-words"));
  }
}
