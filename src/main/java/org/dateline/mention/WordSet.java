package org.dateline.mention;

import java.util.Arrays;
import java.util.Set;

/**
 * A small set of lower-case words, looked up by the hashes in a {@link TokenContext}. Each token of
 * a text is looked up in dozens of such sets, so a set is a hash table that hardly ever needs a
 * second probe.
 */
final class WordSet {

  /** Slots per word, so that nearly every word of a text hits a free slot at once. */
  private static final int SLOTS_PER_WORD = 8;

  private final int[] slots;
  private final int mask;

  private WordSet(String[] words) {
    slots = new int[Integer.highestOneBit(words.length) * SLOTS_PER_WORD];
    mask = slots.length - 1;
    for (String word : words) {
      int hash = Hash.lowerCase(word, 0, word.length());
      slots[slotOf(hash)] = hash;
    }
  }

  /** The words of all the sets. */
  @SafeVarargs
  static WordSet of(Set<String>... sets) {
    return new WordSet(Arrays.stream(sets).flatMap(Set::stream).toArray(String[]::new));
  }

  /** Whether a token of a text, in any case, is one of the words; false beyond the text. */
  boolean contains(TokenContext context, int token) {
    return token >= 0 && token < context.size() && contains(context.lower[token]);
  }

  private boolean contains(int hash) {
    // A word whose hash is 0, the mark of a free slot, would seem to be in every set.
    return slots[slotOf(hash)] == hash && hash != 0;
  }

  /** The slot of a hash, or the free slot in which it would be. */
  private int slotOf(int hash) {
    int slot = hash & mask;
    while (slots[slot] != hash && slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
