package org.dateline.resolve;

import java.util.Arrays;

/**
 * Sums of weights by key, without boxing, because a text adds tens of thousands of them. A key is a
 * country or a division. Key 0 means "in none" and always has the sum 0, because two places in no
 * country are not in the same one.
 */
final class WeightedCounts {

  private static final int FIRST_CAPACITY = 64;

  private long[] keys = new long[FIRST_CAPACITY];
  private double[] sums = new double[FIRST_CAPACITY];
  private int size;

  /** Adds to the sum of a key. */
  void add(long key, double mass) {
    if (key == 0) {
      return;
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      if (2 * size >= keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      size++;
    }
    sums[slot] += mass;
  }

  /** The sum of a key; 0 for unknown keys and instead of negative sums from rounding. */
  double of(long key) {
    int slot = slot(key);
    return keys[slot] == 0 ? 0 : Math.max(0, sums[slot]);
  }

  /** Removes all sums. */
  void clear() {
    Arrays.fill(keys, 0);
    Arrays.fill(sums, 0);
    size = 0;
  }

  /** The slot of a key, or the free slot in which it would be. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & mask;
    while (keys[slot] != key && keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    double[] oldSums = sums;
    keys = new long[2 * oldKeys.length];
    sums = new double[2 * oldSums.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        sums[slot] = oldSums[i];
      }
    }
  }
}
