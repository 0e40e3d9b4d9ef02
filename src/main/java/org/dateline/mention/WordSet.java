package org.dateline.mention;

import java.util.Arrays;
import java.util.Set;

/**
 * A few words in lower case, asked for by the hash that a {@link TokenContext} has of each. A token
 * of a text is asked for in dozens of such sets, so a set is a hash table that is hardly ever
 * probed twice.
 */
final class WordSet {

  /** Slots a word: nearly every word of a text then falls upon a free slot at once. */
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
    // A word whose hash is 0, the mark of a free slot, would be taken for one of each set.
    return slots[slotOf(hash)] == hash && hash != 0;
  }

  /** The slot of a hash, or the free one where it would stand. */
  private int slotOf(int hash) {
    int slot = hash & mask;
    while (slots[slot] != hash && slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
