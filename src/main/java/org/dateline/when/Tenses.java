package org.dateline.when;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.when.TemporalContext.Tense;

/**
 * Decides whether the words around a time expression are about the past or the future.
 *
 * <p>The last verb before it in its clause decides, or else the first verb after it; in a clause
 * without a verb, the sentence decides. "Jailed in May and due to be freed on Friday" has both.
 */
final class Tenses {

  /** "Will not be lifted": so far behind its auxiliary a participle belongs to it. */
  private static final int LONGEST_VERB = 3;

  private final List<Word> tokens;
  private final Tense[] cues;

  Tenses(List<Word> tokens) {
    this.tokens = tokens;
    this.cues = new Tense[tokens.size()];
    int lastFuture = -LONGEST_VERB - 1;
    for (int i = 0; i < cues.length; i++) {
      if (Vocabulary.isFuture(lower(i - 1), tokens.get(i), lower(i + 1))) {
        cues[i] = Tense.FUTURE;
        lastFuture = i;
      } else if (Vocabulary.isPast(tokens.get(i), lower(i + 1)) && i - lastFuture > LONGEST_VERB) {
        cues[i] = Tense.PAST;
      } else {
        cues[i] = Tense.UNKNOWN;
      }
    }
  }

  /** Whether the sentence is certainly about the future. */
  boolean speakOfTheFuture() {
    for (int i = 0; i < cues.length; i++) {
      if (Vocabulary.isSurelyFuture(lower(i - 1), tokens.get(i), lower(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The tense at an expression from one token (inclusive) to another (exclusive). */
  Tense at(int from, int to) {
    int begin = from;
    while (begin > 0 && !tokens.get(begin - 1).isBreak()) {
      begin--;
    }
    int end = to;
    while (end < cues.length && !tokens.get(end).isBreak()) {
      end++;
    }
    Tense tense = nearest(begin, from, to, end);
    if (tense == Tense.UNKNOWN && isScheduled(begin, end)) {
      return Tense.FUTURE;
    }
    boolean bare = tense == Tense.UNKNOWN && end - to + from - begin < LONGEST_VERB;
    return bare ? nearest(0, from, to, cues.length) : tense;
  }

  private Tense nearest(int begin, int from, int to, int end) {
    for (int i = from - 1; i >= begin; i--) {
      if (cues[i] != Tense.UNKNOWN) {
        return cues[i];
      }
    }
    for (int i = to; i < end; i++) {
      if (cues[i] != Tense.UNKNOWN) {
        return cues[i];
      }
    }
    return Tense.UNKNOWN;
  }

  // "Polls open Sunday", "the library reopens in May": timetables are in the present tense.
  private boolean isScheduled(int begin, int end) {
    return IntStream.range(begin, end)
        .anyMatch(
            i ->
                Vocabulary.SCHEDULED.contains(lower(i))
                    && !Vocabulary.BEFORE_ADJECTIVE.contains(lower(i - 1)));
  }

  private String lower(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
  }
}
