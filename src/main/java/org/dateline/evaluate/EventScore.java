package org.dateline.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dateline.evaluate.GoldEvent.Tier;

/** Scores the pins of a map against articles with annotated events. */
public final class EventScore {

  private final List<PinVerdict> verdicts = new ArrayList<>();
  private final List<GoldEventArticle> articles;

  /**
   * Judges pins.
   *
   * @param pins the pins to score; those of articles without annotation, and of places that nobody
   *     has reviewed, are left out
   */
  public EventScore(List<GoldEventArticle> articles, List<Pin> pins) {
    this.articles = List.copyOf(articles);
    for (Pin pin : pins) {
      articles.stream()
          .filter(article -> article.isOf(pin.articleId()))
          .max((one, other) -> Integer.compare(one.id().length(), other.id().length()))
          .ifPresent(article -> judge(pin, article));
    }
  }

  private void judge(Pin pin, GoldEventArticle article) {
    PinVerdict verdict = PinVerdict.of(pin, article);
    if (!article.partial() || verdict.placing().isPresent()) {
      verdicts.add(verdict);
    }
  }

  /**
   * A share.
   *
   * @param count how many of them
   * @param of how many there are
   */
  public record Share(long count, long of) {

    /** The share; 0 of nothing. */
    public double value() {
      return of == 0 ? 0 : count / (double) of;
    }

    @Override
    public String toString() {
      return of == 0 ? "-" : "%.3f (%d of %d)".formatted(value(), count, of);
    }
  }

  /** Pins at the right position of their place. */
  public Share placed() {
    return pins(verdict -> verdict.placing().filter(PinPlacing::right).isPresent());
  }

  /** Pins at a place where the article reports any event. */
  public Share atEventPlaces() {
    return pins(verdict -> verdict.event().isPresent());
  }

  /** Pins that are right in place, kind and, nearly, days. */
  public Share right() {
    return pins(PinVerdict::isRight);
  }

  /** The same, with exactly the annotated days. */
  public Share exactlyRight() {
    return pins(verdict -> verdict.isRight() && verdict.daysExact());
  }

  /** Of the pins at event places, those of the right kind. */
  public Share kindsAtEventPlaces() {
    List<PinVerdict> there = atEvents();
    return share(there, verdict -> verdict.event().get().kinds().contains(verdict.pin().kind()));
  }

  /** Of the pins at event places, those with nearly the right days. */
  public Share daysAtEventPlaces() {
    return share(atEvents(), PinVerdict::daysNear);
  }

  /** Pins beyond the first for the same event. */
  public Share repeated() {
    long different =
        atEvents().stream().map(verdict -> verdict.event().get().id()).distinct().count();
    return new Share(atEvents().size() - different, verdicts.size());
  }

  /** Events of a tier with a pin that is right in place, kind and days. */
  public Share eventsWithRightPin(Tier tier) {
    return events(tier, true);
  }

  /** Events of a tier with any pin at their place. */
  public Share eventsWithPin(Tier tier) {
    return events(tier, false);
  }

  /** Places of the story that have a pin. */
  public Share storyPlacesWithPin() {
    return places(GoldEventPlace::hasStory);
  }

  /** Places where nothing happened that have a pin nevertheless. */
  public Share eventlessPlacesWithPin() {
    long count = 0;
    long of = 0;
    for (GoldEventArticle article : articles) {
      for (GoldEventPlace place : article.places()) {
        if (place.events().isEmpty()) {
          of++;
          count += of(article).stream().anyMatch(one -> sitsAt(one, place)) ? 1 : 0;
        }
      }
    }
    return new Share(count, of);
  }

  /** Of the numbers of killed that the texts give, those with both bounds right on a pin there. */
  public Share killed() {
    return numbers(true);
  }

  /** The same of the injured. */
  public Share injured() {
    return numbers(false);
  }

  /**
   * How well the confidence tells right pins from wrong ones: the probability that a right pin is
   * surer than a wrong one, ties counting half (Hanley and McNeil, "The meaning and use of the area
   * under a ROC curve", 1982). One half where all or none are right.
   */
  public double auc() {
    double wins = 0;
    long pairs = 0;
    for (PinVerdict one : verdicts) {
      for (PinVerdict other : verdicts) {
        if (one.isRight() && !other.isRight()) {
          double difference = one.pin().confidence() - other.pin().confidence();
          wins += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
          pairs++;
        }
      }
    }
    return pairs == 0 ? 0.5 : wins / pairs;
  }

  /**
   * Of the pins of each tenth of confidence, by its lower bound, those that are right in place,
   * kind and, nearly, days.
   */
  public Map<Double, Share> reliability() {
    Map<Double, Share> bins = new TreeMap<>();
    for (PinVerdict verdict : verdicts) {
      double bin = Math.min(9, Math.floor(verdict.pin().confidence() * 10)) / 10;
      long right = verdict.isRight() ? 1 : 0;
      bins.merge(
          bin, new Share(right, 1), (a, b) -> new Share(a.count() + b.count(), a.of() + b.of()));
    }
    return bins;
  }

  /** Numbers of pins by kind of error, most frequent first. */
  public Map<String, Integer> outcomes() {
    Map<String, Integer> counts = new HashMap<>();
    verdicts.forEach(verdict -> counts.merge(outcome(verdict), 1, Integer::sum));
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static String outcome(PinVerdict verdict) {
    if (verdict.placing().filter(PinPlacing::right).isEmpty()) {
      return "wrong place, or no annotated place";
    }
    if (verdict.event().isEmpty()) {
      return "nothing happened there: " + verdict.placing().get().place().why();
    }
    if (verdict.isRight()) {
      return "right";
    }
    if (verdict.daysNear()) {
      return "event there, wrong kind";
    }
    boolean kind =
        verdict.placing().get().place().events().stream()
            .anyMatch(event -> event.kinds().contains(verdict.pin().kind()));
    return kind ? "event there, wrong days" : "event there, wrong kind and days";
  }

  private Share pins(Predicate<PinVerdict> counted) {
    return share(verdicts, counted);
  }

  private static Share share(Collection<PinVerdict> of, Predicate<PinVerdict> counted) {
    return new Share(of.stream().filter(counted).count(), of.size());
  }

  private List<PinVerdict> atEvents() {
    return verdicts.stream().filter(verdict -> verdict.event().isPresent()).toList();
  }

  private Share events(Tier tier, boolean right) {
    long count = 0;
    long of = 0;
    for (GoldEventArticle article : articles) {
      for (GoldEventPlace place : article.places()) {
        for (GoldEvent event : place.events()) {
          if (event.tier() == tier) {
            of++;
            count += hasPin(article, place, event, right) ? 1 : 0;
          }
        }
      }
    }
    return new Share(count, of);
  }

  private boolean hasPin(
      GoldEventArticle article, GoldEventPlace place, GoldEvent event, boolean right) {
    return of(article).stream()
        .filter(verdict -> verdict.isAt(place))
        .anyMatch(
            verdict ->
                !right
                    || (event.kinds().contains(verdict.pin().kind())
                        && PinVerdict.isNear(verdict.pin(), event, article.published())));
  }

  private Share places(Predicate<GoldEventPlace> counted) {
    long count = 0;
    long of = 0;
    for (GoldEventArticle article : articles) {
      for (GoldEventPlace place : article.places()) {
        if (counted.test(place)) {
          of++;
          count += of(article).stream().anyMatch(verdict -> verdict.isAt(place)) ? 1 : 0;
        }
      }
    }
    return new Share(count, of);
  }

  private Share numbers(boolean killed) {
    Map<String, Boolean> byEvent = new LinkedHashMap<>();
    for (GoldEventArticle article : articles) {
      for (GoldEventPlace place : article.places()) {
        for (GoldEvent event : place.events()) {
          GoldEvent.Bounds bounds = killed ? event.killed() : event.injured();
          if (bounds != null) {
            boolean right =
                of(article).stream()
                    .filter(verdict -> verdict.isAt(place))
                    .map(PinVerdict::pin)
                    .anyMatch(pin -> bounds.equals(killed ? pin.killed() : pin.injured()));
            byEvent.merge(event.event(), right, Boolean::logicalOr);
          }
        }
      }
    }
    return new Share(byEvent.values().stream().filter(right -> right).count(), byEvent.size());
  }

  private static boolean sitsAt(PinVerdict verdict, GoldEventPlace place) {
    return verdict.placing().filter(at -> at.place() == place).isPresent();
  }

  private List<PinVerdict> of(GoldEventArticle article) {
    return verdicts.stream().filter(verdict -> article.isOf(verdict.pin().articleId())).toList();
  }
}
