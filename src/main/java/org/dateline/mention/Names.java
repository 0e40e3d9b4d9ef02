package org.dateline.mention;

import java.util.Arrays;

/** The toponyms of a text while they are collected: sequences of tokens without overlaps. */
final class Names {

  /** In tokens, hyphens among them; "Democratic People's Republic of Korea" has six. */
  static final int LONGEST = 12;

  private final int[] owner;
  private final int[] ends;
  private final boolean[] demonym;
  private final boolean[] sure;
  private final boolean[] ground;

  Names(int tokens) {
    owner = new int[tokens];
    ends = new int[tokens];
    demonym = new boolean[tokens];
    sure = new boolean[tokens];
    ground = new boolean[tokens];
    Arrays.fill(owner, -1);
  }

  /** Whether no token of a run belongs to a toponym. */
  boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (owner[i] >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Takes a free run of tokens as a toponym. */
  void add(int from, int to, boolean isDemonym) {
    Arrays.fill(owner, from, to, from);
    ends[from] = to;
    demonym[from] = isDemonym;
  }

  /** Takes a free sequence of tokens that is certainly a place. */
  void addSure(int from, int to) {
    add(from, to, false);
    sure[from] = true;
  }

  /**
   * Takes a sequence of tokens as a toponym together with all toponyms that it touches, unless the
   * result would be longer than any name.
   */
  void absorb(int from, int to) {
    int begin = from;
    int end = to;
    for (int i = from; i < to; i++) {
      if (owner[i] >= 0) {
        begin = Math.min(begin, owner[i]);
        end = Math.max(end, ends[owner[i]]);
      }
    }
    if (end - begin <= LONGEST) {
      add(begin, end, false);
    }
  }

  /** Notes that the toponym over a token is a building and not the organisation in it. */
  void markGround(int token) {
    if (owner[token] >= 0) {
      ground[owner[token]] = true;
    }
  }

  /** Whether the toponym that begins at a token is a building by its context. */
  boolean isGround(int token) {
    return ground[token];
  }

  /** Whether a toponym begins at a token. */
  boolean beginsAt(int token) {
    return owner[token] == token;
  }

  /** The first token of the toponym that a token belongs to. */
  int beginOf(int token) {
    return owner[token];
  }

  /** Whether a token belongs to a toponym. */
  boolean covers(int token) {
    return token >= 0 && token < owner.length && owner[token] >= 0;
  }

  /** The token after the toponym that begins at a token. */
  int endOf(int token) {
    return ends[token];
  }

  /** Whether the toponym that begins at a token was recognised by its context. */
  boolean isSure(int token) {
    return sure[token];
  }

  boolean isDemonym(int token) {
    return demonym[token];
  }
}
