package org.dateline.event;

import java.util.Arrays;

/**
 * The overlapping sequences of five words of a text, as hashes (Broder, "On the resemblance and
 * containment of documents", 1997). Case, punctuation and white space are ignored.
 */
public final class Shingles {

  private static final int WORDS = 5;

  /** Shorter texts are notes, which resemble each other by chance. */
  private static final int FEWEST = 20;

  /** About two paragraphs, which remain when an editor cuts from the end. */
  private static final int BEGINNING = 40;

  /** Two texts are versions of one report if they share half of all their shingles ... */
  private static final double LEAST_RESEMBLANCE = 0.5;

  /** ... or if one is almost entirely contained in the other and both have the same beginning. */
  private static final double LEAST_CONTAINMENT = 0.8;

  private static final double LEAST_OF_BEGINNING = 0.4;

  private final long[] sorted;
  private final long[] beginning;

  private Shingles(long[] inOrder) {
    sorted = sortedSet(inOrder, inOrder.length);
    beginning = sortedSet(inOrder, Math.min(inOrder.length, BEGINNING));
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
    return new Shingles(Arrays.copyOf(found, count));
  }

  /** Whether there are enough of them to compare. */
  public boolean isComparable() {
    return sorted.length >= FEWEST;
  }

  /**
   * How similar this is to another version of the same report, in [0, 1]; 0 if it is not a version.
   *
   * <p>The similarity is the resemblance, or for a cut version its containment in the other text. A
   * later report on the same events repeats the background of the earlier one, but begins with the
   * news.
   */
  public double likeness(Shingles other) {
    int common = common(sorted, other.sorted);
    double resemblance = share(common, sorted.length + other.sorted.length - common);
    if (resemblance >= LEAST_RESEMBLANCE) {
      return resemblance;
    }
    double contained = share(common, Math.min(sorted.length, other.sorted.length));
    double begun =
        share(
            common(beginning, other.beginning), Math.min(beginning.length, other.beginning.length));
    return contained >= LEAST_CONTAINMENT && begun >= LEAST_OF_BEGINNING ? contained : 0;
  }

  /**
   * The smallest hashes of the set: a sketch for finding texts that share some of it (Broder 1997,
   * section 4). Each of them is in a cut version of the text with the same probability as any other
   * shingle, and is then among the smallest of that version, too.
   */
  public long[] sketch(int most) {
    long[] mixed = new long[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      mixed[i] = mix(sorted[i]);
    }
    Arrays.sort(mixed);
    return Arrays.copyOf(mixed, Math.min(most, mixed.length));
  }

  private static long[] sortedSet(long[] inOrder, int length) {
    return Arrays.stream(inOrder, 0, length).sorted().distinct().toArray();
  }

  private static int common(long[] a, long[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int order = Long.compare(a[i], b[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  private static double share(int common, int of) {
    return of == 0 ? 0 : common / (double) of;
  }

  private static long joined(long[] last, int words) {
    long hash = 0;
    for (int i = words - WORDS; i < words; i++) {
      hash = mix(hash ^ last[i % WORDS]);
    }
    return hash;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit moves every other. */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
