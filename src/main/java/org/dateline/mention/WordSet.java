package org.dateline.mention;

import java.util.Arrays;

/** A few words in lower case, asked for by the hash that a {@link TokenContext} has of each. */
final class WordSet {

  private final int[] hashes;

  private WordSet(int[] hashes) {
    this.hashes = hashes;
  }

  /** The words of a list, parted by blanks. */
  static WordSet of(String list) {
    return new WordSet(
        Arrays.stream(list.split(" "))
            .mapToInt(word -> Hash.lowerCase(word, 0, word.length()))
            .sorted()
            .toArray());
  }

  /** Whether a token of a text, in any case, is one of the words; false beyond the text. */
  boolean contains(TokenContext context, int token) {
    return token >= 0
        && token < context.size()
        && Arrays.binarySearch(hashes, context.lower[token]) >= 0;
  }
}
