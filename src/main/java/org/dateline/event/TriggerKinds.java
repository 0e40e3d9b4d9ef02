package org.dateline.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dateline.kind.EventKind;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Decides the kind of triggers that do not determine it by themselves: "killed", "attack". The
 * trigger of a known kind that is nearest in the same clause decides; then one of a clause beside
 * it; then the vote of the clause's words, and of the sentence's.
 */
final class TriggerKinds {

  /** Kinds that do harm to people. */
  private static final Set<EventKind> HARM =
      EnumSet.of(
          EventKind.FIGHTING,
          EventKind.AIR_STRIKE,
          EventKind.BOMBING,
          EventKind.PROTEST,
          EventKind.CRIME,
          EventKind.DISASTER,
          EventKind.ACCIDENT);

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
      if (!fits(trigger, voted) && isEvent(trigger)) {
        voted = vote(text, words, 0, words.size());
      }
      return fits(trigger, voted) ? voted : trigger.word().likeliest();
    };
  }

  // "began", "reported": what stands elsewhere in the sentence says nothing of it.
  private static boolean isEvent(FoundTrigger trigger) {
    return trigger.word().likeliest() != EventKind.OTHER || trigger.word().strength() == 3;
  }

  // "The minister said that six people were killed": a killing is not politics.
  private static boolean fits(FoundTrigger trigger, EventKind kind) {
    return kind != EventKind.OTHER
        && (!HARM.contains(trigger.word().likeliest()) || HARM.contains(kind));
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
      boolean sure = other.word().strength() == 3 && apart <= 1;
      if (kind != null && sure && fits(trigger, kind)) {
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
