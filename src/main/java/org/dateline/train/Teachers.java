package org.dateline.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.mention.Label;
import org.dateline.mention.TokenContext;

/**
 * Combines the labels of several teachers for a text.
 *
 * <p>Each span that a teacher calls a place is a candidate. Teachers that call exactly this span a
 * place vote for it, and teachers that call an overlapping span a person or an organisation vote
 * against it. A span with a sum of at least 1 is a place; of two overlapping spans, the one with
 * the greater sum is used. Persons, organisations and peoples that teachers find elsewhere are kept
 * as such.
 */
final class Teachers {

  /** The gazetteer as a teacher: names that are hardly ever anything else. */
  static final String GAZETTEER = "gazetteer";

  private static final String GAZETTEER_LABEL = "PLACE";
  private static final double ENOUGH = 1 - 1e-9;

  private static final Set<String> PERSONS = Set.of("PERSON");
  private static final Set<String> ORGANIZATIONS = Set.of("ORGANIZATION", "ORG");
  private static final Set<String> PEOPLES = Set.of("NORP");

  private final Map<String, Double> votes;

  /**
   * Creates teachers with given votes.
   *
   * @param votes by teacher and label, {@code corenlp.LOCATION}; below 0 against a place
   */
  Teachers(Map<String, Double> votes) {
    this.votes = new TreeMap<>(votes);
  }

  /**
   * The votes for the shipped weights. CoreNLP alone is sufficient; of the others two must agree,
   * and a person or an organisation in the same place outvotes one of them.
   */
  static Teachers standard() {
    return new Teachers(
        Map.of(
            "corenlp.LOCATION", 1.0,
            "nlp4j.GPE", 0.8,
            "nlp4j.LOC", 0.8,
            "nlp4j.FAC", 0.5,
            "gazetteer.PLACE", 0.7,
            "corenlp.PERSON", -0.3,
            "corenlp.ORGANIZATION", -0.3,
            "nlp4j.PERSON", -0.3,
            "nlp4j.ORG", -0.3));
  }

  /** Makes an example of a text, with the labels that its teachers and the gazetteer agree on. */
  Example example(TaughtText text, TokenContext context) {
    return Example.of(context, agree(text.with(GAZETTEER, gazetteerSpans(context))));
  }

  static List<Span> gazetteerSpans(TokenContext context) {
    return context.sureNames().stream()
        .map(
            name -> new Span(context.startOf(name[0]), context.endOf(name[1] - 1), GAZETTEER_LABEL))
        .toList();
  }

  /** Disjoint spans in order, each with the name of the {@link Label} of its first token. */
  List<Span> agree(TaughtText text) {
    List<Span> chosen = new ArrayList<>();
    places(text).forEach(span -> addIfFree(chosen, span));
    addAll(chosen, text, PERSONS, Label.BEGIN_PERSON);
    addAll(chosen, text, ORGANIZATIONS, Label.BEGIN_ORGANIZATION);
    addAll(chosen, text, PEOPLES, Label.PEOPLE);
    chosen.sort(Comparator.comparingInt(Span::start));
    return chosen;
  }

  /** The spans with enough votes, the greatest sums first. */
  private List<Span> places(TaughtText text) {
    Map<Span, Double> sums = new LinkedHashMap<>();
    text.byTeacher()
        .forEach(
            (teacher, spans) ->
                spans.forEach(
                    span -> sums.merge(place(span), inFavour(teacher, span), Double::sum)));
    sums.replaceAll((span, sum) -> sum > 0 ? sum + against(text, span) : 0);
    return sums.entrySet().stream()
        .filter(entry -> entry.getValue() >= ENOUGH)
        .sorted(
            Map.Entry.<Span, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().start())
                .thenComparing(entry -> -entry.getKey().end()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Span place(Span span) {
    return new Span(span.start(), span.end(), Label.BEGIN_PLACE.name());
  }

  private double inFavour(String teacher, Span span) {
    return Math.max(vote(teacher, span), 0);
  }

  private double against(TaughtText text, Span place) {
    double sum = 0;
    for (Map.Entry<String, List<Span>> teacher : text.byTeacher().entrySet()) {
      for (Span span : teacher.getValue()) {
        if (span.overlaps(place)) {
          sum += Math.min(vote(teacher.getKey(), span), 0);
        }
      }
    }
    return sum;
  }

  private double vote(String teacher, Span span) {
    return votes.getOrDefault(teacher + "." + span.label(), 0.0);
  }

  private static void addAll(List<Span> chosen, TaughtText text, Set<String> labels, Label label) {
    for (List<Span> spans : text.byTeacher().values()) {
      for (Span span : spans) {
        if (labels.contains(span.label())) {
          addIfFree(chosen, new Span(span.start(), span.end(), label.name()));
        }
      }
    }
  }

  private static void addIfFree(List<Span> chosen, Span span) {
    if (chosen.stream().noneMatch(span::overlaps)) {
      chosen.add(span);
    }
  }
}
