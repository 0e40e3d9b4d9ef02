package org.dateline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.gazetteer.Place;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.ResolvedMention;

/** What an article's sentences say for and against events at each of its places, taken together. */
final class PlaceEvidence {

  /** Surer than that, in either direction, says no more. */
  private static final double SUREST = 0.995;

  private final Map<String, OfPlace> byPlace = new LinkedHashMap<>();
  private final double surest;
  private final int names;

  /**
   * Gathers the evidence of an article.
   *
   * @param mentions those that are resolved
   * @param tied all triggers with their ties
   */
  PlaceEvidence(Collection<ResolvedMention> mentions, Collection<TiedTrigger> tied) {
    Map<Integer, OfPlace> byMention = new HashMap<>();
    for (ResolvedMention mention : mentions) {
      if (mention.resolution() instanceof Resolved resolved) {
        OfPlace place =
            byPlace.computeIfAbsent(resolved.place().id(), id -> new OfPlace(resolved.place()));
        place.mentions.add(mention);
        byMention.put(mention.mention().start(), place);
      }
    }
    for (TiedTrigger one : tied) {
      for (Tie tie : one.ties()) {
        OfPlace place = byMention.get(tie.mention().mention().start());
        if (place != null
            && tie.source() == Tie.Source.SENTENCE
            && !EventExtractor.isSaying(one.trigger())) {
          place.add(one.trigger(), tie);
        }
      }
    }
    surest = byPlace.values().stream().mapToDouble(OfPlace::best).max().orElse(0);
    names = mentions.size();
  }

  /** All names of one place, with their ties. */
  static final class OfPlace {

    private final Place place;
    private final List<ResolvedMention> mentions = new ArrayList<>();
    private double best;
    private double none = 1;
    private double strongest;

    private OfPlace(Place place) {
      this.place = place;
    }

    private void add(Trigger trigger, Tie tie) {
      best = Math.max(best, tie.probability());
      none *= 1 - tie.probability();
      strongest = Math.max(strongest, tie.probability() * trigger.strength());
    }

    /** The greatest probability of its ties. */
    double best() {
      return best;
    }

    /** How likely any of its ties holds, if they were independent. */
    double any() {
      return 1 - none;
    }

    /** The greatest product of the probability of a tie and the strength of its trigger. */
    double strongest() {
      return strongest;
    }

    /** Where the text names it, in order. */
    List<ResolvedMention> mentions() {
      return mentions;
    }

    /** The greatest confidence that a name means it. */
    double nameConfidence() {
      return mentions.stream()
          .mapToDouble(one -> ((Resolved) one.resolution()).confidence())
          .max()
          .orElse(0);
    }
  }

  /** The evidence of a place that the text names. */
  OfPlace of(Place place) {
    OfPlace found = byPlace.get(place.id());
    if (found == null) {
      throw new IllegalArgumentException("the text does not name " + place.id());
    }
    return found;
  }

  /** The greatest probability of a tie of any place. */
  double surest() {
    return surest;
  }

  /** How many places the text names. */
  int places() {
    return byPlace.size();
  }

  /** How many names of places the text has. */
  int names() {
    return names;
  }

  /** The greatest probability of a tie of a place that lies in another; -1 if none lies in it. */
  double bestWithin(Place place) {
    return byPlace.values().stream()
        .filter(other -> contains(place, other.place))
        .mapToDouble(OfPlace::best)
        .max()
        .orElse(-1);
  }

  /** Whether a country, a first-level division or the town of a spot contains another place. */
  private static boolean contains(Place place, Place other) {
    if (place.country() == null
        || !place.country().equals(other.country())
        || place.id().equals(other.id())) {
      return false;
    }
    String mine = EventFeatures.placeClass(place);
    String its = EventFeatures.placeClass(other);
    return switch (mine) {
      case "country" -> !its.equals("country");
      case "division" ->
          place.admin1Code() != null
              && place.admin1Code().equals(other.admin1Code())
              && !its.equals("division")
              && !its.equals("country");
      default -> mine.equals("P") && other.id().contains(":" + place.id() + ":");
    };
  }

  /** The logarithmic odds of a probability, within bounds. */
  static double logOdds(double probability) {
    double bounded = Math.max(1 - SUREST, Math.min(SUREST, probability));
    return Math.log(bounded / (1 - bounded));
  }
}
