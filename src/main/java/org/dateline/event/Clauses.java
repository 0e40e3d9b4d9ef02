package org.dateline.event;

import org.jspecify.annotations.Nullable;

/**
 * The clauses of a sentence, found by rules on its words: a clause begins at a relative pronoun, a
 * subordinator, a coordinator before a verb, after a verb of saying, at a semicolon, colon, dash or
 * bracket, and at a comma if a verb follows before the next one.
 */
final class Clauses {

  /** The relation of a clause to the previous one. */
  enum Kind {
    /** The first clause, or a clause after a semicolon or colon. */
    MAIN,
    /** "… and captured the bridge". */
    COORDINATE,
    /** "…, which fell in May". */
    RELATIVE,
    /** "after clashes broke out". */
    SUBORDINATE,
    /** A clause introduced by a verb of saying: "officials said the town fell". */
    CONTENT,
    /** "…, killing two". */
    PARTICIPLE,
    /** "…, a doctor said". */
    SAYING,
    /** A part between brackets or dashes. */
    PARENTHESIS,
    /** A part between commas without its own verb. */
    ASIDE
  }

  /** The greatest distance of a verb from the coordinator that joins its clause. */
  private static final int LONGEST_SUBJECT = 5;

  private final int[] clauseOf;
  private final Kind[] kinds;
  private final int[] starts;
  private int count;

  private Clauses(int size) {
    clauseOf = new int[size];
    kinds = new Kind[size + 1];
    starts = new int[size + 2];
  }

  /** Splits a sentence into clauses. */
  static Clauses of(SentenceWords words) {
    Clauses clauses = new Clauses(words.size());
    clauses.begin(0, Kind.MAIN);
    boolean inBrackets = false;
    for (int i = 0; i < words.size(); i++) {
      Kind kind = i == 0 ? null : clauses.kindAt(words, i);
      if (words.equals(i, "(") || words.equals(i, "[")) {
        inBrackets = true;
        kind = Kind.PARENTHESIS;
      } else if (i > 0 && inBrackets && (words.equals(i - 1, ")") || words.equals(i - 1, "]"))) {
        inBrackets = false;
        kind = Kind.COORDINATE;
      }
      if (kind != null && clauses.starts[clauses.count - 1] < i) {
        clauses.begin(i, kind);
      }
      clauses.clauseOf[i] = clauses.count - 1;
    }
    clauses.starts[clauses.count] = words.size();
    return clauses;
  }

  /** The clause that a token is in. */
  int at(int token) {
    return clauseOf[token];
  }

  int count() {
    return count;
  }

  Kind kind(int clause) {
    return kinds[clause];
  }

  /** The first token of a clause. */
  int start(int clause) {
    return starts[clause];
  }

  /** The token after the last one of a clause. */
  int end(int clause) {
    return starts[clause + 1];
  }

  private void begin(int token, Kind kind) {
    kinds[count] = kind;
    starts[count++] = token;
  }

  private static @Nullable Kind kindAt(SentenceWords words, int i) {
    char before = words.tag(i - 1);
    char tag = words.tag(i);
    if (before == ';' || before == ':') {
      return Kind.MAIN;
    }
    if (before == '—' || before == '–' || (before == '-' && !words.isGlued(i))) {
      return Kind.PARENTHESIS;
    }
    if (before == ',') {
      return afterComma(words, i);
    }
    if (tag == 'R' && isRelative(words, i)) {
      return words.is(i - 1, WordClass.SAYING) ? Kind.CONTENT : Kind.RELATIVE;
    }
    if (tag == 'U' && !words.equals(i, "as") || words.equals(i, "as") && hasVerb(words, i + 1)) {
      return Kind.SUBORDINATE;
    }
    if (before == '&' && startsClause(words, i)) {
      return Kind.COORDINATE;
    }
    return before == 'S' && startsSubject(words, i) ? Kind.CONTENT : null;
  }

  private static Kind afterComma(SentenceWords words, int i) {
    char tag = words.tag(i);
    if (tag == 'R') {
      return Kind.RELATIVE;
    }
    if (tag == 'U') {
      return Kind.SUBORDINATE;
    }
    if (tag == 'G') {
      return Kind.PARTICIPLE;
    }
    if (tag == '&') {
      return startsClause(words, i + 1) ? Kind.COORDINATE : Kind.ASIDE;
    }
    for (int j = i; j < words.size() && words.tag(j) != ','; j++) {
      if (words.tag(j) == 'S') {
        return Kind.SAYING;
      }
      if (words.tag(j) == 'V' || words.tag(j) == 'X') {
        return Kind.COORDINATE;
      }
    }
    return Kind.ASIDE;
  }

  // "the day that", "in which", "when the"; but not "that" before a noun of its own.
  private static boolean isRelative(SentenceWords words, int i) {
    return !words.equals(i, "that") || words.tag(i - 1) == 'N' || words.tag(i - 1) == 'S';
  }

  private static boolean startsSubject(SentenceWords words, int i) {
    char tag = words.tag(i);
    return (tag == 'D' || tag == 'C' || tag == 'H' || tag == 'N' || tag == '0')
        && hasVerb(words, i);
  }

  private static boolean startsClause(SentenceWords words, int i) {
    int limit = Math.min(words.size(), i + LONGEST_SUBJECT);
    for (int j = i; j < limit; j++) {
      char tag = words.tag(j);
      if (tag == 'V' || tag == 'X' || tag == 'S' || tag == 'G' && j == i) {
        return true;
      }
      if (tag == 'P' || tag == ',' || tag == '&' || tag == 'U' || tag == 'R') {
        return false;
      }
    }
    return false;
  }

  /** Whether a verb follows before the next comma. */
  private static boolean hasVerb(SentenceWords words, int i) {
    for (int j = i; j < words.size() && words.tag(j) != ','; j++) {
      char tag = words.tag(j);
      if (tag == 'V' || tag == 'X' || tag == 'S') {
        return true;
      }
    }
    return false;
  }
}
