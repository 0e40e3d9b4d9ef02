package org.dateline.mention;

/** 32-bit hashes of words and of features. */
final class Hash {

  private Hash() {}

  /** Hashes the characters as they are. */
  static int exact(CharSequence text, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return mix(hash);
  }

  /** Hashes the characters in lower case. */
  static int lowerCase(CharSequence text, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      hash = 31 * hash + (c < 128 ? lower(c) : Character.toLowerCase(c));
    }
    return mix(hash);
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  static int join(int a, int b) {
    return (a * 0x9e3779b1 ^ b) * 0x85ebca6b + Integer.rotateLeft(a, 15);
  }

  static int join(int a, int b, int c) {
    return join(join(a, b), c);
  }

  /** The finalizer of MurmurHash3 (A. Appleby, public domain). */
  static int mix(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
