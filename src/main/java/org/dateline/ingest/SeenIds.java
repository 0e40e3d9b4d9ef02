package org.dateline.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Which ids an ingest has met, and in which source first. An id takes 12 bytes of a table that is
 * at most three quarters full, so that ten million rows of a file need some 200 MB at worst.
 *
 * <p>It knows ids by 64 bits of them: among ten million, two are taken for one with a probability
 * of three in a million.
 */
final class SeenIds {

  private static final int FIRST_SIZE = 1 << 12;

  private long[] hashes = new long[FIRST_SIZE];
  private int[] sources = new int[FIRST_SIZE];
  private int size;
  private final List<String> names = new ArrayList<>();

  /**
   * Notes an id.
   *
   * @param source the name of the file that holds it
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

  /** The name of the file that held an id first. */
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

  // FNV-1a over characters, and the finalizer of SplitMix64; 0 marks an empty slot.
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
