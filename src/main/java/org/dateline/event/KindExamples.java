package org.dateline.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.kinds.KindClue;
import org.dateline.event.kinds.KindFit;
import org.dateline.event.kinds.KindModel;
import org.dateline.kind.EventKind;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Span;

/**
 * The triggers of a text with the annotated kinds of some of them, to fit and to measure a {@link
 * KindModel}. Triggers that the program does not find are left out.
 */
public final class KindExamples {

  private final AnnotatedText text;
  private final List<KindClue> clues;
  private final Map<Integer, Set<String>> answers = new HashMap<>();

  private KindExamples(AnnotatedText text, List<Trigger> triggers) {
    this.text = text;
    this.clues = LikelyKinds.clues(triggers);
  }

  /**
   * Finds the annotated triggers of a text.
   *
   * @param kinds the labels of the right kinds, the best first, by where the trigger is in the text
   */
  public static KindExamples of(AnnotatedText text, Map<Span, Set<String>> kinds) {
    List<Trigger> triggers = new TriggerFinder().find(text);
    KindExamples examples = new KindExamples(text, triggers);
    kinds.forEach(
        (span, labels) ->
            best(triggers, span)
                .ifPresent(trigger -> examples.answers.put(triggers.indexOf(trigger), labels)));
    return examples;
  }

  private static Optional<Trigger> best(List<Trigger> triggers, Span span) {
    return triggers.stream()
        .filter(trigger -> trigger.start() < span.end() && span.start() < trigger.end())
        .max(Comparator.comparingInt(Trigger::strength));
  }

  /** Adds all annotated triggers to a fit, each with its best kind. */
  public void addTo(KindFit fit) {
    Map<Integer, EventKind> best = new HashMap<>();
    answers.forEach((index, labels) -> best.put(index, EventKind.parse(labels.iterator().next())));
    fit.add(text, clues, best);
  }

  /** How many triggers are annotated. */
  public int size() {
    return answers.size();
  }

  /** How many of them a model gives one of their right kinds. */
  public long right(KindModel model) {
    List<KindModel.Judged> judged = model.judge(text, clues);
    return answers.entrySet().stream()
        .filter(one -> one.getValue().contains(judged.get(one.getKey()).kind().label()))
        .count();
  }

  /** How many of them have one of their right kinds by the list of words alone. */
  public long rightByList() {
    return answers.entrySet().stream()
        .filter(one -> one.getValue().contains(clues.get(one.getKey()).listed().label()))
        .count();
  }
}
