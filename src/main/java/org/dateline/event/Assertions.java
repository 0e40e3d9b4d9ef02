package org.dateline.event;

import org.dateline.event.Clauses.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Determines how a sentence presents the event of a trigger, from the words of the trigger's
 * clause.
 */
final class Assertions {

  /**
   * The greatest distance, in tokens, of an infinitive or a form in -ing from the verb that governs
   * it.
   */
  private static final int LONGEST_GROUP = 5;

  /** Events in earlier years are history, whenever the text was written. */
  private static final int FIRST_RECENT_YEAR = 2000;

  private final SentenceWords words;
  private final Clauses clauses;

  Assertions(SentenceWords words, Clauses clauses) {
    this.words = words;
    this.clauses = clauses;
  }

  /** The assertion of a trigger, by its tokens. */
  Assertion of(int from, int to) {
    int clause = clauses.at(from);
    int start = clauses.start(clause);
    if (isDenied(from, start) || isDenied(clause)) {
      return Assertion.DENIED;
    }
    Assertion future = future(from, to, start);
    if (future != null) {
      return future;
    }
    if (isBackground(from, to, clause)) {
      return Assertion.BACKGROUND;
    }
    return isClaimed(from, clause) ? Assertion.CLAIMED : Assertion.REPORTED;
  }

  // --- Denied

  private boolean isDenied(int from, int start) {
    for (int i = from - 1; i >= Math.max(start, from - LONGEST_GROUP); i--) {
      if (words.is(i, WordClass.NEGATION) && !words.equals(i + 1, "only")) {
        return true;
      }
      if (words.is(i, WordClass.DENIAL) || words.is(i, WordClass.ATTEMPT) && isRefusal(i)) {
        return true;
      }
      if (words.isVerb(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isRefusal(int token) {
    return words.word(token).startsWith("refus") || words.word(token).startsWith("fail");
  }

  /** "denied that it had attacked": the clause before this one denies it. */
  private boolean isDenied(int clause) {
    if (clause == 0 || clauses.kind(clause) != Kind.CONTENT) {
      return false;
    }
    return has(clauses.start(clause - 1), clauses.end(clause - 1), WordClass.DENIAL);
  }

  // --- Planned and threatened

  private @Nullable Assertion future(int from, int to, int start) {
    if (words.is(from - 1, WordClass.PLANNED) && words.word(from - 1).endsWith("ed")
        || words.equals(from - 1, "upcoming")) {
      return Assertion.PLANNED;
    }
    for (int i = from - 1; i >= Math.max(start, from - LONGEST_GROUP); i--) {
      if (words.is(i, WordClass.MODAL)) {
        return modal(i, from);
      }
      if (words.tag(i) == 'T' && isInfinitive(i, from)) {
        return governed(i, start);
      }
      if (words.tag(i) == 'V' || words.tag(i) == 'G' || words.tag(i) == 'P') {
        break;
      }
    }
    return nounToCome(from, to, start);
  }

  private boolean isInfinitive(int to, int from) {
    for (int i = to + 1; i < from; i++) {
      if (words.tag(i) != 'A' && !words.equals(i, "be") && !words.equals(i, "have")) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Assertion modal(int modal, int from) {
    for (int i = modal + 1; i < from; i++) {
      // "may have been killed", "would have attacked": not in the future.
      if (words.equals(i, "have")) {
        return null;
      }
    }
    return switch (words.word(modal)) {
      case "will", "shall", "'ll", "must" ->
          isThreatBefore(modal) ? Assertion.THREATENED : Assertion.PLANNED;
      case "can" -> null;
      default ->
          isThreatBefore(modal) || !words.equals(modal, "would")
              ? Assertion.THREATENED
              : Assertion.PLANNED;
    };
  }

  private boolean isThreatBefore(int token) {
    for (int i = token - 1; i >= Math.max(0, token - 8); i--) {
      if (words.is(i, WordClass.THREAT) && !words.is(i, WordClass.MODAL)) {
        return true;
      }
    }
    return false;
  }

  /** The assertion of the verb that governs "to attack". */
  private @Nullable Assertion governed(int to, int start) {
    for (int i = to - 1; i >= Math.max(start, to - 4); i--) {
      if (words.is(i, WordClass.THREAT) && !words.is(i, WordClass.MODAL)) {
        return Assertion.THREATENED;
      }
      if (words.is(i, WordClass.PLANNED) || words.is(i, WordClass.WISH)) {
        return Assertion.PLANNED;
      }
      if (words.is(i, WordClass.ATTEMPT)) {
        return isRefusal(i) ? Assertion.DENIED : null;
      }
      if (words.tag(i) == 'V') {
        return null;
      }
    }
    boolean isTo = words.equals(to - 1, "is") || words.equals(to - 1, "are");
    return isTo ? Assertion.PLANNED : null;
  }

  /** "the conference will be held", "the vote is scheduled": the verb follows its noun. */
  private @Nullable Assertion nounToCome(int from, int to, int start) {
    if (words.isVerb(from) && words.tag(from) != 'G') {
      return null;
    }
    int end = clauses.end(clauses.at(from));
    for (int i = to; i < Math.min(end, to + 12); i++) {
      if (words.equals(i, "will") || words.equals(i, "scheduled") || words.equals(i, "planned")) {
        return Assertion.PLANNED;
      }
      if (words.tag(i) == 'V' || words.tag(i) == 'S' || words.tag(i) == 'G') {
        break;
      }
    }
    for (int i = from - 1; i >= Math.max(start, from - 6); i--) {
      if (words.equals(i, "will") || words.equals(i, "plans") || words.equals(i, "planning")) {
        return Assertion.PLANNED;
      }
      if (words.is(i, WordClass.THREAT) && !words.is(i, WordClass.MODAL)) {
        return Assertion.THREATENED;
      }
      if (words.tag(i) == 'V' || words.tag(i) == 'S') {
        break;
      }
    }
    return null;
  }

  // --- Background

  private boolean isBackground(int from, int to, int clause) {
    int start = clauses.start(clause);
    int end = clauses.end(clause);
    if (words.equals(from - 1, "of") && words.is(from - 2, WordClass.BACKGROUND)) {
      return true;
    }
    for (int i = start; i < end; i++) {
      boolean yearsAgo = words.equals(i, "ago") && words.is(i - 1, WordClass.BACKGROUND);
      if (yearsAgo || words.equals(i, "formerly") || isOldYear(i)) {
        return true;
      }
    }
    boolean aside =
        clauses.kind(clause) == Kind.RELATIVE || clauses.kind(clause) == Kind.SUBORDINATE;
    boolean perfect = words.equals(from - 1, "had") || words.equals(from - 2, "had");
    return aside && perfect && hasYear(start, end) || words.equals(to, "anniversary");
  }

  private boolean isOldYear(int token) {
    int year = year(token);
    return year > 0 && year < FIRST_RECENT_YEAR;
  }

  private boolean hasYear(int from, int to) {
    for (int i = from; i < to; i++) {
      if (year(i) > 0) {
        return true;
      }
    }
    return false;
  }

  private int year(int token) {
    String word = words.word(token);
    boolean year = word.length() == 4 && word.chars().allMatch(Character::isDigit);
    boolean told =
        words.tag(token - 1) == 'P'
            || words.is(token - 1, WordClass.MONTH)
            || words.equals(token - 1, "since")
            || words.equals(token - 1, "of");
    return year && told && word.charAt(0) <= '2' ? Integer.parseInt(word) : 0;
  }

  // --- Claimed

  private boolean isClaimed(int from, int clause) {
    int start = clauses.start(clause);
    int end = clauses.end(clause);
    for (int i = Math.max(start, from - LONGEST_GROUP); i < from; i++) {
      if (words.is(i, WordClass.CLAIM)) {
        return true;
      }
    }
    boolean content = clauses.kind(clause) == Kind.CONTENT && clause > 0;
    if (content && isPartySpeaking(clauses.start(clause - 1), start)) {
      return true;
    }
    if (clauses.kind(clause) == Kind.SAYING) {
      return false;
    }
    boolean told = clause + 1 < clauses.count() && clauses.kind(clause + 1) == Kind.SAYING;
    return told && isPartySpeaking(end, clauses.end(clause + 1));
  }

  private boolean isPartySpeaking(int from, int to) {
    boolean saying = false;
    boolean party = false;
    for (int i = from; i < to; i++) {
      saying |= words.tag(i) == 'S';
      party |= words.is(i, WordClass.PARTY) && !saying;
      if (saying && words.is(i, WordClass.CLAIM)) {
        return true;
      }
    }
    return saying && party;
  }

  private boolean has(int from, int to, WordClass wordClass) {
    for (int i = from; i < to; i++) {
      if (words.is(i, wordClass)) {
        return true;
      }
    }
    return false;
  }
}
