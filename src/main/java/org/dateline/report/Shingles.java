package org.dateline.report;

import java.util.Arrays;

/**
 * The overlapping runs of five words of a text, by their hashes (Broder, "On the resemblance and
 * containment of documents", 1997). Case, punctuation and white space do not count.
 */
public final class Shingles {

  private static final int WORDS = 5;

  /** Fewer than that are a note, and notes are alike by chance. */
  private static final int FEWEST = 20;

  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  /** The shingles of a text. */
  public static Shingles of(String text) {
    long[] last = new long[WORDS];
    long[] found = new long[Math.max(1, text.length() / 2 + 1)];
    int words = 0;
    int count = 0;
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      long hash = 1125899906842597L;
      while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        hash = 31 * hash + Character.toLowerCase(text.charAt(i++));
      }
      last[words++ % WORDS] = hash;
      if (words >= WORDS) {
        found[count++] = joined(last, words);
      }
    }
    return new Shingles(Arrays.stream(found, 0, count).sorted().distinct().toArray());
  }

  /** Whether there are enough of them to compare. */
  public boolean isComparable() {
    return sorted.length >= FEWEST;
  }

  /** The share of their shingles that both texts have, in [0, 1]. */
  public double resemblance(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int order = Long.compare(sorted[i], other.sorted[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int all = sorted.length + other.sorted.length - common;
    return all == 0 ? 0 : common / (double) all;
  }

  /**
   * Hashes of which two texts are the likelier to share one the more they resemble each other: each
   * is of {@link MinHash#ROWS} least hashes.
   */
  public long[] bands() {
    return MinHash.bands(sorted);
  }

  private static long joined(long[] last, int words) {
    long hash = 0;
    for (int i = words - WORDS; i < words; i++) {
      hash = MinHash.mix(hash ^ last[i % WORDS]);
    }
    return hash;
  }
}
