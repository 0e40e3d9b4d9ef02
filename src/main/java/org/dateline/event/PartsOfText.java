package org.dateline.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.event.people.Actor;
import org.dateline.event.people.ActorFinder;
import org.dateline.event.people.Casualties;
import org.dateline.event.people.CasualtyFinder;
import org.dateline.event.people.CasualtyMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.text.Span;

/** The actors and casualties of the events of a text. Each sentence is read once, on first use. */
final class PartsOfText {

  /** So many sentences after that of an event may still count its dead, and so many before. */
  private static final int MOST_AFTER = 3;

  private static final int MOST_BEFORE = 1;

  private static final int SURE = 3;

  private final AnnotatedText text;
  private final Map<Integer, List<Trigger>> bySentence;
  private final Map<Integer, List<CasualtyMention>> numbers = new HashMap<>();
  private final Map<Integer, ActorFinder> actors = new HashMap<>();

  PartsOfText(AnnotatedText text, List<Trigger> triggers) {
    this.text = text;
    this.bySentence = triggers.stream().collect(Collectors.groupingBy(Trigger::sentence));
  }

  /** By whom and on whom the event of a trigger was done. */
  List<Actor> actors(Trigger trigger) {
    return actors
        .computeIfAbsent(
            trigger.sentence(), index -> new ActorFinder(text, text.sentences().get(index)))
        .find(span(trigger), clause(trigger));
  }

  /** What the sentence of a trigger says of the dead and injured of its event. */
  Casualties casualties(Trigger trigger) {
    List<CasualtyMention> here = in(trigger.sentence());
    // "Two women died": of kinds without harm only the word itself has a number.
    if (here.isEmpty() || !mayHarm(trigger) && !counts(trigger, here)) {
      return Casualties.UNKNOWN;
    }
    List<Span> others =
        bySentence.getOrDefault(trigger.sentence(), List.of()).stream()
            .filter(other -> other != trigger && mayHarm(other))
            .filter(other -> other.kind() != trigger.kind() || !counts(other, here))
            .map(PartsOfText::span)
            .toList();
    return Casualties.of(span(trigger), clause(trigger), others, here);
  }

  /**
   * What the sentences around that of a trigger say: "A bomb went off in Oldport. It killed three."
   * A sentence that has an event of its own, and what comes behind it, is left out.
   *
   * @param isOfItsDays whether a number may belong to the days of the event
   */
  Casualties around(Trigger trigger, Predicate<CasualtyMention> isOfItsDays) {
    // A weak word has its kind from what surrounds it, and would have its dead from there, too.
    if (!mayHarm(trigger) || trigger.strength() < SURE) {
      return Casualties.UNKNOWN;
    }
    Casualties after = along(trigger.sentence(), 1, MOST_AFTER, isOfItsDays);
    return after.or(along(trigger.sentence(), -1, MOST_BEFORE, isOfItsDays));
  }

  private Casualties along(
      int sentence, int step, int most, Predicate<CasualtyMention> isOfItsDays) {
    Casualties found = Casualties.UNKNOWN;
    int last = sentence + step * most;
    for (int i = sentence + step; i != last + step && isFree(i); i += step) {
      found = found.or(Casualties.of(in(i).stream().filter(isOfItsDays).toList()));
    }
    return found;
  }

  private boolean isFree(int sentence) {
    return sentence >= 0
        && sentence < text.sentences().size()
        && bySentence.getOrDefault(sentence, List.of()).stream().noneMatch(PartsOfText::mayHarm);
  }

  private List<CasualtyMention> in(int sentence) {
    return numbers.computeIfAbsent(sentence, index -> find(text.sentences().get(index)));
  }

  /** "Killing" after "bombs went off" is the same event, at whichever place it stands. */
  private static boolean counts(Trigger trigger, List<CasualtyMention> numbers) {
    return numbers.stream().anyMatch(number -> number.anchor().overlaps(span(trigger)));
  }

  private List<CasualtyMention> find(Passage sentence) {
    return CasualtyFinder.find(text, sentence);
  }

  private static Span span(Trigger trigger) {
    return new Span(trigger.start(), trigger.end());
  }

  private static Span clause(Trigger trigger) {
    return new Span(trigger.clauseStart(), trigger.clauseEnd());
  }

  private static boolean mayHarm(Trigger trigger) {
    return switch (trigger.kind()) {
      case FIGHTING, AIR_STRIKE, BOMBING, PROTEST, DISASTER, CRIME, ACCIDENT -> true;
      case ARREST, DIPLOMACY, DISPLACEMENT, POLITICS, OTHER -> false;
    };
  }
}
