package org.dateline.event;

import java.util.List;
import org.dateline.kind.EventKind;
import org.dateline.kind.KindFinder;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Decides the kind of triggers that do not tell it by themselves: "killed", "attack". The trigger
 * of a known kind that is nearest in the same clause decides; then one of a clause beside it; then
 * the vote of the clause's words, and of the sentence's.
 */
final class TriggerKinds {

  private final KindFinder votes = new KindFinder();

  /** The kinds of one sentence's triggers. */
  interface OfSentence {
    EventKind of(FoundTrigger trigger);
  }

  OfSentence of(
      AnnotatedText text, SentenceWords words, Clauses clauses, List<FoundTrigger> triggers) {
    return trigger -> {
      EventKind own = trigger.word().kind();
      if (own != null) {
        return own;
      }
      EventKind near = nearest(clauses, triggers, trigger);
      if (near != null) {
        return near;
      }
      int clause = clauses.at(trigger.from());
      EventKind voted = vote(text, words, clauses.start(clause), clauses.end(clause));
      if (voted == EventKind.OTHER) {
        voted = vote(text, words, 0, words.size());
      }
      return voted == EventKind.OTHER ? trigger.word().likeliest() : voted;
    };
  }

  private EventKind vote(AnnotatedText text, SentenceWords words, int from, int to) {
    Passage passage = Passage.of(text.tokens(), words.inText(from), words.inText(to));
    return votes.decide(List.of(votes.votes(text, passage)), List.of()).kind();
  }

  private static @Nullable EventKind nearest(
      Clauses clauses, List<FoundTrigger> triggers, FoundTrigger trigger) {
    EventKind best = null;
    int least = Integer.MAX_VALUE;
    int clause = clauses.at(trigger.from());
    for (FoundTrigger other : triggers) {
      EventKind kind = other.word().kind();
      int apart = Math.abs(clauses.at(other.from()) - clause);
      if (kind != null && kind != EventKind.OTHER && other.word().strength() == 3 && apart <= 1) {
        int distance = apart * SentenceWords.MOST_TOKENS + Math.abs(other.from() - trigger.from());
        if (distance < least) {
          least = distance;
          best = kind;
        }
      }
    }
    return best;
  }
}
