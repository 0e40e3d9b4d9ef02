package org.dateline.gazetteer;

import java.nio.ByteBuffer;

/**
 * The codes in a section of words of an index. There are few different codes, but ranking the
 * candidates of one text reads them ten thousand times, so that recently used codes are cached as
 * strings.
 */
final class Codes {

  private static final int KEPT = 1 << 10;

  private final ByteBuffer words;
  private final int skipped;

  /**
   * Threads share this cache without a lock: entries are immutable, and an entry that another
   * thread has just replaced is read from the index again.
   */
  private final Code[] kept = new Code[KEPT];

  private record Code(int offset, String text) {}

  /**
   * Codes of a section of words.
   *
   * @param skipped characters at the beginning of each word that are not part of the code
   */
  Codes(ByteBuffer words, int skipped) {
    this.words = words;
    this.skipped = skipped;
  }

  /** The code at an offset of the section. */
  String at(int offset) {
    int slot = offset * 0x9e3779b1 >>> 22;
    Code code = kept[slot];
    if (code == null || code.offset() != offset) {
      code = new Code(offset, IndexFile.string(words, offset).substring(skipped));
      kept[slot] = code;
    }
    return code.text();
  }
}
