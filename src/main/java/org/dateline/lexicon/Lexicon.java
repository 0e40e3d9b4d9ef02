package org.dateline.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one language by their classes, such as {@code weekday}; some have a value in their
 * class, such as the number of a month. {@code lexicon/README.md} describes the files. Immutable.
 */
public final class Lexicon {

  /** The tables of words that each language has. */
  static final List<String> TABLES =
      List.of(
          "abbreviations",
          "actors",
          "casualties",
          "grammar",
          "names",
          "numbers",
          "people",
          "places",
          "roles",
          "spots",
          "time");

  private static final String FOLDER = "/lexicon/";

  private final String language;
  private final Map<String, Map<String, String>> classes = new HashMap<>();

  private Lexicon(String language) {
    this.language = language;
  }

  /** The English words that ship with Dateline, read once. */
  public static Lexicon english() {
    return English.LEXICON;
  }

  /** A lexicon of the rows of one table. */
  static Lexicon of(List<String> rows) {
    Lexicon lexicon = new Lexicon("none");
    rows.forEach(lexicon::add);
    return lexicon;
  }

  /**
   * The words of a class.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public Set<String> words(String wordClass) {
    return Set.copyOf(valuesOf(wordClass).keySet());
  }

  /**
   * The words of a class and the value of each.
   *
   * @param parse reads a value as the table has it
   * @throws IllegalArgumentException if there is no such class
   */
  public <V> Map<String, V> values(String wordClass, Function<String, V> parse) {
    return valuesOf(wordClass).entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> parse.apply(entry.getValue())));
  }

  /**
   * A regular expression for any word of a class, as one group.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public String pattern(String wordClass) {
    return valuesOf(wordClass).keySet().stream()
        .sorted()
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The lines of a table of this language that has columns of its own, without its comments. */
  public List<String> rows(String table) {
    String resource = FOLDER + language + "/" + table + ".tsv";
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private Map<String, String> valuesOf(String wordClass) {
    Map<String, String> values = classes.get(wordClass);
    if (values == null) {
      throw new IllegalArgumentException(
          "expected a class of words of lexicon/" + language + ", but was '" + wordClass + "'");
    }
    return values;
  }

  private void add(String row) {
    String[] columns = row.split("\t");
    if (columns.length < 2 || columns.length > 3) {
      throw new IllegalArgumentException("expected word, classes, example, but was '" + row + "'");
    }
    for (String entry : columns[1].split(" ")) {
      int equals = entry.indexOf('=');
      String wordClass = equals < 0 ? entry : entry.substring(0, equals);
      String value = equals < 0 ? "" : entry.substring(equals + 1);
      String before =
          classes
              .computeIfAbsent(wordClass, name -> new HashMap<>())
              .putIfAbsent(columns[0], value);
      if (before != null) {
        throw new IllegalArgumentException("'" + columns[0] + "' is listed twice as " + wordClass);
      }
    }
  }

  /** Reads the tables at the first use. */
  private static final class English {
    static final Lexicon LEXICON = read("en");

    private static Lexicon read(String language) {
      Lexicon lexicon = new Lexicon(language);
      TABLES.forEach(table -> lexicon.rows(table).forEach(lexicon::add));
      return lexicon;
    }
  }
}
