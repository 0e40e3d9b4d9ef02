package org.dateline.report;

/**
 * Least hashes of a set, banded (Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive
 * Datasets", chapter 3). With 20 bands of 3 rows, two sets of resemblance s share a band with the
 * probability 1 - (1 - s³)²⁰: .93 for .5, .99 for .6, .15 for .2.
 */
final class MinHash {

  static final int BANDS = 20;
  static final int ROWS = 3;

  private MinHash() {}

  static long[] bands(long[] set) {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = mix(hash ^ least(set, mix(band * (long) ROWS + row + 1)));
      }
      bands[band] = hash;
    }
    return bands;
  }

  private static long least(long[] set, long seed) {
    long least = Long.MAX_VALUE;
    for (long element : set) {
      least = Math.min(least, mix(element ^ seed));
    }
    return least;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit moves every other. */
  static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
