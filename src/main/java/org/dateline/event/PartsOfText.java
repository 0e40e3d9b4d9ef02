package org.dateline.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    List<CasualtyMention> here =
        numbers.computeIfAbsent(trigger.sentence(), index -> find(text.sentences().get(index)));
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
