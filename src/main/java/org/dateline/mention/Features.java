package org.dateline.mention;

import org.dateline.text.Tokens;

/**
 * Computes the features of a token: hashes of the token, of its context, of what the gazetteer and
 * the word lists contain about both, and of the labels of earlier tokens and of earlier occurrences
 * of the same word.
 *
 * <p>One instance reads one text from its first token to its last.
 */
public final class Features {

  /** Changes whenever the meaning of features changes; weights of another version are refused. */
  static final int VERSION = 1;

  /**
   * The greatest number of features per token. The sum of this many weights must fit into 16 bits:
   * see {@link Weights}.
   */
  static final int MOST = 128;

  private static final int EDGE = 0x5bd1e995;
  private static final int MEMORY = 1 << 12;

  private final TokenContext context;
  private final int size;
  private final int[] found = new int[MOST];
  private final int[] memoryKeys = new int[MEMORY];
  private final byte[] memoryLabels = new byte[MEMORY];
  private int count;

  /** Reads a text from its first token. */
  public Features(TokenContext context) {
    this.context = context;
    this.size = context.size();
  }

  /** The features that {@link #read} found last; the first {@link #count} are valid. */
  public int[] found() {
    return found;
  }

  /** The number of features in {@link #found}. */
  public int count() {
    return count;
  }

  /** Remembers the label of a capitalised word. */
  public void remember(int token, Label label) {
    int key = context.word[token];
    int slot = key & (MEMORY - 1);
    memoryKeys[slot] = key;
    memoryLabels[slot] = (byte) (label.ordinal() + 1);
  }

  private int remembered(int token) {
    if (token >= size) {
      return 0;
    }
    int key = context.word[token];
    int slot = key & (MEMORY - 1);
    return memoryKeys[slot] == key ? memoryLabels[slot] : 0;
  }

  /**
   * Computes the features of a token.
   *
   * @param last label of the token before
   * @param beforeLast label of the one before that
   */
  public void read(int token, Label last, Label beforeLast) {
    count = 0;
    words(token);
    affixes(token);
    positions(token);
    lists(token);
    names(token);
    labels(token, last.ordinal() + 1, beforeLast.ordinal() + 1);
  }

  private void words(int i) {
    int w = lower(i);
    int p = lower(i - 1);
    int n = lower(i + 1);
    int s = shape(i);
    add(1, context.word[i]);
    add(2, w);
    add(3, s);
    add(4, p);
    add(5, n);
    add(6, lower(i - 2));
    add(7, lower(i + 2));
    add(8, shape(i - 1));
    add(9, shape(i + 1));
    add(10, p, w);
    add(11, w, n);
    add(12, p, n);
    add(13, lower(i - 2), p);
    add(14, n, lower(i + 2));
    add(15, Hash.join(shape(i - 1), s), shape(i + 1));
    add(16, s, n);
    add(17, p, s);
  }

  private void affixes(int i) {
    String text = context.tokens.source();
    int start = context.tokens.startInSource(i);
    int end = context.tokens.endInSource(i);
    for (int length = 2; length <= 4 && length <= end - start; length++) {
      add(20 + length, Hash.lowerCase(text, start, start + length));
      add(24 + length, Hash.lowerCase(text, end - length, end));
    }
  }

  private void positions(int i) {
    int flags = context.tokens.flags(i);
    int place =
        (flags & (Tokens.GLUED | Tokens.LINE_START | Tokens.SENTENCE_START))
            | (context.shouted[i] ? 1 : 0);
    add(30, place);
    add(31, place, context.lexicon[i]);
    add(32, place, gazetteer(i));
    int runStart = context.runStart[i];
    int runEnd = context.runEnd[i];
    int where = Math.min(i - runStart, 3) * 4 + Math.min(runEnd - 1 - i, 3);
    int head = lower(runEnd - 1);
    add(33, where);
    add(34, head);
    add(35, head, gazetteer(i));
    add(36, lower(runStart), where);
    add(37, lower(runStart - 1), where);
    add(38, lower(runEnd), where);
  }

  private void lists(int i) {
    int own = context.lexicon[i];
    int previous = lexicon(i - 1);
    int next = lexicon(i + 1);
    add(40, own);
    add(41, previous);
    add(42, next);
    add(43, previous, own);
    add(44, own, next);
    add(45, Hash.join(previous, own), next);
    add(46, own, shape(i));
    add(47, Hash.join(own, shape(i)), Hash.join(next, shape(i + 1)));
  }

  private void names(int i) {
    int own = gazetteer(i);
    int previous = gazetteer(i - 1);
    int next = gazetteer(i + 1);
    add(50, own);
    add(51, previous);
    add(52, next);
    add(53, previous, own);
    add(54, own, next);
    add(55, Hash.join(previous, own), next);
    add(56, own, context.lexicon[i]);
    add(57, own, lower(i - 1));
    add(58, own, lower(i + 1));
    add(59, Hash.join(own, context.lexicon[i]), Hash.join(lexicon(i - 1), lexicon(i + 1)));
    add(60, Hash.join(own, shape(i)), shape(i + 1));
    // "Paris, Texas": the word after a comma
    if (isComma(i - 1)) {
      add(61, gazetteer(i - 2), own);
      add(62, lower(i - 2));
    }
    if (isComma(i + 1)) {
      add(63, own, gazetteer(i + 2));
      add(64, lower(i + 2));
    }
    add(65, Hash.join(own, lower(i - 1)), shape(i + 1));
  }

  private void labels(int i, int last, int beforeLast) {
    int w = lower(i);
    int both = last * 16 + beforeLast;
    int memory = remembered(i);
    add(70, last);
    add(71, both);
    add(72, last, w);
    add(73, last, shape(i));
    add(74, last, gazetteer(i));
    add(75, last, lower(i - 1));
    add(76, last, lower(i + 1));
    add(77, memory);
    add(78, memory, gazetteer(i));
    add(79, memory, last);
    add(80, remembered(i + 1), last);
    add(81, Hash.join(last, context.lexicon[i]), shape(i + 1));
    add(82, both, lower(i - 1));
    if (isComma(i - 1)) {
      add(83, beforeLast, gazetteer(i));
    }
  }

  private boolean isComma(int i) {
    return i >= 0 && i < size && context.tokens.equals(i, ",");
  }

  private int lower(int i) {
    return i >= 0 && i < size ? context.lower[i] : EDGE + (i < 0 ? 1 : 2);
  }

  private int shape(int i) {
    return i >= 0 && i < size ? context.shape[i] : EDGE;
  }

  private int lexicon(int i) {
    return i >= 0 && i < size ? context.lexicon[i] : -1;
  }

  private int gazetteer(int i) {
    return i >= 0 && i < size ? context.gazetteer[i] : -1;
  }

  private void add(int template, int value) {
    found[count++] = Hash.mix(Hash.join(template, value)) | 1;
  }

  private void add(int template, int value, int other) {
    found[count++] = Hash.mix(Hash.join(template, value, other)) | 1;
  }
}
