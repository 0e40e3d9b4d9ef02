package org.dateline.event.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.event.people.CasualtyMention.Harm;
import org.dateline.event.people.NumberReader.Quantity;
import org.dateline.text.Span;

/** The words of a sentence, its people, and the numbers of killed and injured found so far. */
final class CasualtyNotes {

  private static final int FARTHEST_DOUBT = 10;

  final SentenceTokens words;
  final PeopleGroups groups;
  private final List<CasualtyMention> found = new ArrayList<>();

  CasualtyNotes(SentenceTokens words) {
    this.words = words;
    this.groups = new PeopleGroups(words, PersonNouns::isPerson);
  }

  /** The numbers found so far, in order. */
  List<CasualtyMention> found() {
    return List.copyOf(found);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  CasualtyMention last() {
    return found.get(found.size() - 1);
  }

  void removeLast() {
    found.remove(found.size() - 1);
  }

  /** Where the auxiliaries and adverbs before a verb begin. */
  int verbStart(int token) {
    int start = token;
    while (start > words.first() && isOfVerb(start - 1)) {
      start--;
    }
    return start;
  }

  private boolean isOfVerb(int token) {
    return words.in(Grammar.BE, token)
        || words.in(Grammar.AUXILIARIES, token)
        || words.in(Grammar.MODALS, token)
        || words.at(token).equals("to")
        || Grammar.isAdverb(words, token) && groups.from(token).isEmpty();
  }

  boolean anyOf(Set<String> set, int from, int to) {
    for (int token = from; token < to; token++) {
      if (words.in(set, token)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is only possible, wanted, feared or denied. */
  boolean isUnsure(int verb, int token) {
    if (anyOf(Grammar.MODALS, verb, token) || anyOf(Set.of("to"), verb, token)) {
      return true;
    }
    for (int i = token - 1; i >= Math.max(words.first(), token - FARTHEST_DOUBT); i--) {
      if (words.at(i).equals(",") || words.at(i).equals(";")) {
        return false;
      }
      if (words.in(CasualtyWords.UNSURE, i)) {
        return true;
      }
    }
    return false;
  }

  /** "The pilot was not injured": nobody of a group that the sentence counts. */
  void zero(Harm harm, GroupChain chain, int token, int length) {
    if (chain.count().isPresent()) {
      report(harm, Count.exactly(0), words.span(chain.first(), chain.end()), span(token, length));
    }
  }

  void add(GroupChain chain, int token, int length, Harm harm) {
    Span people = words.span(chain.first(), chain.end());
    chain.count().ifPresent(count -> report(harm, count, people, span(token, length)));
  }

  void add(Harm harm, Quantity number, int token, int length) {
    Span numeral = words.span(number.first(), number.end());
    report(harm, number.count(), numeral, span(token, length));
  }

  void addTotal(Harm harm, Count count, Span numeral, Span anchor) {
    found.add(new CasualtyMention(harm, count, numeral, anchor, true));
  }

  void report(Harm harm, Count count, Span people, Span anchor) {
    found.add(new CasualtyMention(harm, count, people, anchor, false));
  }

  Span span(int token, int length) {
    return words.span(token, token + length);
  }
}
