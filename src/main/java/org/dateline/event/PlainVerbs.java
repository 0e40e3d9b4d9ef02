package org.dateline.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.event.EventWord.Form;
import org.dateline.kind.EventKind;

/**
 * Verbs that report an event although they are not in the list, because no list contains all verbs
 * of the news. "A judge has halted the rule", "fish washed up on the beach".
 */
final class PlainVerbs {

  private PlainVerbs() {}

  /** The triggers of a sentence with a verb of each clause that has none, in order. */
  static List<FoundTrigger> added(
      List<FoundTrigger> triggers, SentenceWords words, Clauses clauses) {
    boolean[] reported = new boolean[words.size() + 1];
    for (FoundTrigger trigger : triggers) {
      reported[clauses.at(trigger.from())] = true;
    }
    List<FoundTrigger> all = new ArrayList<>(triggers);
    for (int i = 0; i < words.size(); i++) {
      if (words.tag(i) == 'V' && !reported[clauses.at(i)] && isEvent(words, i)) {
        reported[clauses.at(i)] = true;
        String lemma = Lemmas.of(words.word(i));
        all.add(
            new FoundTrigger(i, i + 1, new EventWord(lemma, Form.PAST, null, EventKind.OTHER, 1)));
      }
    }
    all.sort(Comparator.comparingInt(FoundTrigger::from));
    return all;
  }

  private static boolean isEvent(SentenceWords words, int verb) {
    boolean hyphened = words.equals(verb - 1, "-") || words.equals(verb + 1, "-");
    return !hyphened
        && !words.isCapital(verb)
        && !words.is(verb, WordClass.SUPPORT)
        && !TriggerFinder.qualifies(words, verb, verb + 1);
  }
}
