package org.dateline.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The ids that an ingest has seen, each with the source in which it was first seen. An id takes 12
 * bytes in a table that is at most three quarters full, so that ten million ids need about 200 MB
 * at worst.
 *
 * <p>Ids are compared by 64-bit hashes: among ten million ids, the probability of a collision is
 * three in a million.
 */
final class SeenIds {

  private static final int FIRST_SIZE = 1 << 12;

  private long[] hashes = new long[FIRST_SIZE];
  private int[] sources = new int[FIRST_SIZE];
  private int size;
  private final List<String> names = new ArrayList<>();

  /**
   * Adds an id.
   *
   * @param source the name of the file that contains it
   * @return whether it is new
   */
  boolean add(String id, String source) {
    if (size * 4L > hashes.length * 3L) {
      grow();
    }
    int slot = slot(hash(id));
    if (hashes[slot] != 0) {
      return false;
    }
    if (names.isEmpty() || !names.get(names.size() - 1).equals(source)) {
      names.add(source);
    }
    hashes[slot] = hash(id);
    sources[slot] = names.size() - 1;
    size++;
    return true;
  }

  /** The name of the file in which an id was first seen. */
  String firstSource(String id) {
    return names.get(sources[slot(hash(id))]);
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldSources = sources;
    hashes = new long[2 * oldHashes.length];
    sources = new int[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        sources[slot] = oldSources[i];
      }
    }
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 32) & (hashes.length - 1);
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  // FNV-1a over characters with the finalizer of SplitMix64; 0 marks an empty slot.
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }
}
