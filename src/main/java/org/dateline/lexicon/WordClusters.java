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
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;

/**
 * Groups of frequent words that occur in like surroundings ("sued", "indicted", "acquitted"), as
 * paths in a binary tree: the longer the common beginning of two paths, the more alike the words.
 * Immutable.
 */
public final class WordClusters {

  /** The deepest group of a word, in steps from the root. */
  public static final int LONGEST_PATH = 12;

  private static final String RESOURCE = "word-clusters.tsv.gz";

  /** The path of each word in lower case: a leading 1, then a bit for each step. */
  private final Map<String, Integer> paths = new HashMap<>();

  private WordClusters(List<String> rows) {
    for (String row : rows) {
      int tab = row.indexOf('\t');
      String path = row.substring(tab + 1);
      if (tab < 1 || path.length() > LONGEST_PATH || !path.matches("[01]+")) {
        throw new IllegalArgumentException(
            "expected a word, a tab and up to " + LONGEST_PATH + " bits, but was '" + row + "'");
      }
      paths.put(row.substring(0, tab), Integer.parseInt("1" + path, 2));
    }
  }

  /** The clusters of English words that ship with Dateline, read once. */
  public static WordClusters english() {
    return English.CLUSTERS;
  }

  /** Clusters by rows of a word, a tab and its path in zeros and ones. */
  public static WordClusters of(List<String> rows) {
    return new WordClusters(rows);
  }

  /**
   * The group of a word.
   *
   * @param word in lower case
   * @param depth the number of steps from the root at which words are grouped, at least 1
   * @return a number that the words of one group have in common; empty for a rare word
   */
  public OptionalInt group(String word, int depth) {
    Integer path = paths.get(word);
    if (path == null) {
      return OptionalInt.empty();
    }
    int length = Integer.SIZE - Integer.numberOfLeadingZeros(path) - 1;
    return OptionalInt.of(path >> Math.max(0, length - depth));
  }

  private static final class English {

    private static final WordClusters CLUSTERS = read();

    private static WordClusters read() {
      try (InputStream in = WordClusters.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("not on the class path: " + RESOURCE);
        }
        return new WordClusters(
            new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))
                .lines()
                .toList());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + RESOURCE, e);
      }
    }
  }
}
