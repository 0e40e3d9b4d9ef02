package org.dateline.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;

/** Explains in plain words why a candidate was ranked as it was. */
final class Evidence {

  /** The least share of its candidates with which a toponym counts as being in a country. */
  private static final double MOSTLY = 0.5;

  private static final double NEARBY_METERS = 150_000;

  private final Gazetteer gazetteer;
  private final RankingWeights weights;
  private final Map<Integer, String> countryNames = new HashMap<>();

  Evidence(Gazetteer gazetteer, RankingWeights weights) {
    this.gazetteer = gazetteer;
    this.weights = weights;
    gazetteer
        .countries()
        .forEach(
            place -> countryNames.putIfAbsent(gazetteer.countryKey(place), gazetteer.name(place)));
  }

  private record Reason(double strength, String text) {}

  /** The reasons for a candidate, strongest first. */
  List<String> of(Toponym toponym, int candidate, TextAnalysis analysis) {
    List<Reason> reasons = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      double strength = strength(toponym, candidate, feature);
      describe(feature, toponym, candidate, analysis)
          .ifPresent(text -> reasons.add(new Reason(strength, text)));
    }
    reasons.sort(Comparator.comparingDouble(reason -> -reason.strength()));
    return reasons.stream().map(Reason::text).toList();
  }

  /** The contribution of a feature to the score. */
  private double strength(Toponym toponym, int candidate, Feature feature) {
    return weights.of(feature) * toponym.feature(candidate, feature);
  }

  private Optional<String> describe(
      Feature feature, Toponym toponym, int candidate, TextAnalysis analysis) {
    int place = toponym.place(candidate);
    boolean present = toponym.feature(candidate, feature) > 0;
    return switch (feature) {
      case POPULATION_SHARE -> size(toponym, candidate);
      case MAIN_NAME ->
          Optional.ofNullable(present ? null : "known by another name: " + gazetteer.name(place));
      case COUNTRY ->
          when(
              present,
              toponym.isDemonym() ? "adjective or people of the country" : "name of a country");
      case ADMIN1 -> when(present, "name of a first-level division");
      case CAPITAL -> when(present, "capital of " + country(place));
      case ADMIN1_SEAT -> when(present, "seat of " + division(place));
      case KIND_NAMED -> when(present, "the word beside it asks for this kind of place");
      case IN_THE_NEWS -> when(present, "the place that news mostly means by this name");
      case CONTAINED ->
          when(
              toponym.feature(candidate, feature) > MOSTLY,
              "the text puts it there in so many words");
      case COUNTRY_NAMED -> countryNamed(toponym, place, analysis);
      case ADMIN1_NAMED ->
          when(toponym.feature(candidate, feature) > MOSTLY, division(place) + " is named");
      case COUNTY_NAMED ->
          when(
              present,
              gazetteer.featureCode(place).equals("ADM2")
                  ? "holds a place that the text names too"
                  : "lies in a county that the text names too");
      case DATELINE ->
          when(toponym.feature(candidate, feature) > MOSTLY, "the report was sent from near there");
      case COUNTRY_SUPPORT -> support(toponym, place, analysis);
      case NEARBY -> nearest(toponym, place, analysis);
      default -> Optional.empty();
    };
  }

  private Optional<String> size(Toponym toponym, int candidate) {
    long population = gazetteer.population(toponym.place(candidate));
    if (toponym.size() == 1) {
      return Optional.of("only place of that name in the gazetteer");
    }
    if (population == 0 || toponym.feature(candidate, Feature.POPULATION_SHARE) < 0) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(Locale.ROOT, "largest place of that name (%,d people)", population));
  }

  private Optional<String> countryNamed(Toponym toponym, int place, TextAnalysis analysis) {
    int times = 0;
    for (Toponym other : analysis.neighbours(toponym)) {
      for (int i = 0; i < other.size() && other != toponym; i++) {
        if (other.share(i) > MOSTLY
            && other.feature(i, Feature.COUNTRY) > 0
            && gazetteer.countryKey(other.place(i)) == gazetteer.countryKey(place)) {
          times += other.mentions().size();
        }
      }
    }
    return when(times > 0, "country " + country(place) + " named " + times(times));
  }

  private Optional<String> support(Toponym toponym, int place, TextAnalysis analysis) {
    int same = 0;
    int all = 0;
    for (Toponym other : analysis.neighbours(toponym)) {
      for (int i = 0; i < other.size() && other != toponym; i++) {
        if (other.share(i) > MOSTLY && other.feature(i, Feature.COUNTRY) == 0) {
          all++;
          same += gazetteer.countryKey(other.place(i)) == gazetteer.countryKey(place) ? 1 : 0;
        }
      }
    }
    return when(
        same > 0 && gazetteer.countryKey(place) != 0,
        same + " of " + all + " other places of the text lie in " + country(place));
  }

  private Optional<String> nearest(Toponym toponym, int place, TextAnalysis analysis) {
    String nearest = null;
    double meters = NEARBY_METERS;
    for (Toponym other : analysis.neighbours(toponym)) {
      for (int i = 0; i < other.size() && other != toponym; i++) {
        if (other.share(i) > MOSTLY && other.feature(i, Feature.COUNTRY) == 0) {
          double distance =
              gazetteer.position(place).distanceMeters(gazetteer.position(other.place(i)));
          nearest = distance < meters ? other.name() : nearest;
          meters = Math.min(meters, distance);
        }
      }
    }
    return nearest == null
        ? Optional.empty()
        : Optional.of("near " + nearest + " (" + Math.round(meters / 1000) + " km), also named");
  }

  private String country(int place) {
    return countryNames.getOrDefault(gazetteer.countryKey(place), "its country");
  }

  private String division(int place) {
    Place whole = gazetteer.place(place);
    return whole.admin1() == null ? "its division" : whole.admin1();
  }

  private static String times(int count) {
    return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
  }

  private static Optional<String> when(boolean condition, String text) {
    return condition ? Optional.of(text) : Optional.empty();
  }
}
