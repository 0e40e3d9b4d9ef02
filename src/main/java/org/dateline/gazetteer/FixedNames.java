package org.dateline.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that stand for places without being their names, case-sensitive: demonyms ("Syrian" for
 * Syria) and abbreviations ("Fla." for Florida).
 */
public final class FixedNames {

  private static final int MAX_CASE_BOUND_LENGTH = 3;

  private final Map<String, List<String>> placeIds = new HashMap<>();

  private FixedNames() {}

  /** The demonyms that ship with Dateline. */
  public static FixedNames demonyms() {
    return load("/gazetteer/demonyms.tsv");
  }

  /** The abbreviations that ship with Dateline. */
  public static FixedNames abbreviations() {
    return load("/gazetteer/abbreviations.tsv");
  }

  /** The names that ship with Dateline of places that the news mostly means by them. */
  public static FixedNames inTheNews() {
    return load("/gazetteer/news.tsv");
  }

  /** Reads lines of "word, tab, place id"; further columns are ignored. */
  public static FixedNames of(List<String> lines) {
    FixedNames names = new FixedNames();
    lines.forEach(names::add);
    return names;
  }

  /** The ids of the places that a word stands for, likeliest first; may be empty. */
  public List<String> placeIds(String word) {
    List<String> ids = placeIds.get(word);
    // Headlines in capitals contain "IRAQI"; shorter words may be ordinary ones, such as "IS" and
    // "AM".
    return ids == null && word.length() > MAX_CASE_BOUND_LENGTH && isUpperCase(word)
        ? placeIds.getOrDefault(
            word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT), List.of())
        : ids == null ? List.of() : ids;
  }

  /** All words that stand for a place. */
  public Set<String> words() {
    return Set.copyOf(placeIds.keySet());
  }

  /** Whether a word stands for any place. */
  public boolean contains(String word) {
    return !placeIds(word).isEmpty();
  }

  private static boolean isUpperCase(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }

  private static FixedNames load(String resource) {
    try (InputStream in = FixedNames.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return of(lines.lines().skip(1).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String[] columns = line.split("\t", -1);
    if (columns.length < 2) {
      throw new IllegalArgumentException("expected word and place id, but was '" + line + "'");
    }
    placeIds.merge(columns[0], List.of(columns[1]), FixedNames::joined);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
