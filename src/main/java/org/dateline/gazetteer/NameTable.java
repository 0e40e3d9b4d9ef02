package org.dateline.gazetteer;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * All names of all places, by {@link NameKey}.
 *
 * <p>The postings of a key are adjacent, the likeliest place first: iterate from {@link #find}
 * until {@link #isLast}. A look-up allocates nothing, so that a tagger can look up every sequence
 * of words of a text.
 */
public final class NameTable {

  static final int SLOT_BYTES = 12;
  static final int POSTING_BYTES = 8;

  /** Flag in the place's ordinal: the posting is the last one of its key. */
  static final int LAST = 1 << 31;

  /** Flag in the place's ordinal: the name is not in Latin script. */
  static final int OTHER_SCRIPT = 1 << 30;

  // A section of less than 2 GiB has less than 2^26 places.
  private static final int ORDINAL_MASK = ~(LAST | OTHER_SCRIPT);

  private final ByteBuffer slots;
  private final ByteBuffer postings;
  private final ByteBuffer strings;
  private final int capacity;

  NameTable(IndexFile file) {
    slots = file.section(IndexFile.Section.SLOTS);
    postings = file.section(IndexFile.Section.POSTINGS);
    strings = file.section(IndexFile.Section.NAMES);
    // The first row is not a slot: it contains the number of slots that a key can hash to.
    capacity = (int) slots.getLong(0);
  }

  /** The first posting of a key, or -1 if no place has a name of that key. */
  public int find(long key) {
    // There is always a free slot after the last slot that a key can hash to.
    for (int slot = 1 + slotOf(key, capacity); ; slot++) {
      int posting = slots.getInt(slot * SLOT_BYTES + 8);
      if (posting == 0) {
        return -1;
      }
      if (slots.getLong(slot * SLOT_BYTES) == key) {
        // Stored plus one, so that 0 means an empty slot.
        return posting - 1;
      }
    }
  }

  /** Whether no posting of the same key follows. */
  public boolean isLast(int posting) {
    return (placeBits(posting) & LAST) != 0;
  }

  /** Whether the name is not in Latin script. */
  public boolean isOtherScript(int posting) {
    return (placeBits(posting) & OTHER_SCRIPT) != 0;
  }

  /** The ordinal of the place that has the name. */
  public int place(int posting) {
    return placeBits(posting) & ORDINAL_MASK;
  }

  /** The name as the gazetteer writes it. */
  public String name(int posting) {
    return IndexFile.string(strings, nameOffset(posting));
  }

  /** The number of postings. */
  public int size() {
    return postings.capacity() / POSTING_BYTES;
  }

  int nameOffset(int posting) {
    return postings.getInt(posting * POSTING_BYTES + 4);
  }

  /** The postings whose folded name starts with a folded prefix, in the order of the names. */
  IntStream startingWith(String foldedPrefix) {
    int first = firstNotBefore(foldedPrefix);
    return IntStream.range(first, size())
        .takeWhile(posting -> NameKey.folded(name(posting)).startsWith(foldedPrefix));
  }

  /** The slot at which the search for a key begins; it grows with the key as an unsigned number. */
  static int slotOf(long key, int capacity) {
    // The high half times the capacity: an even spread without a division.
    return (int) (((key >>> 32) * capacity) >>> 32);
  }

  private int firstNotBefore(String folded) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      String name = NameKey.folded(name(middle));
      if (name.compareTo(folded) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int placeBits(int posting) {
    return postings.getInt(posting * POSTING_BYTES);
  }
}
