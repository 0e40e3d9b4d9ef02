package org.dateline.resolve;

import java.util.List;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.mention.Mention;

/**
 * Mutual support of the toponyms of a text: places in the same country support each other, nearby
 * places more, and a name that the text places within another place lies in it.
 */
final class TextContext {

  private static final double KILOMETERS_PER_DEGREE = 111.2;
  private static final double NEARBY_KM = 100;

  /** Beyond this distance the exponential is negligible and is not computed. */
  private static final double FAR_KM = 600;

  /** How many toponyms on each side contribute proximity. */
  private static final int NEIGHBOURS = 100;

  /** How many mentions to each side count as near in the text. */
  private static final int TEXT_WINDOW = 6;

  private static final double TEXT_REACH_CHARS = 250;

  /** Candidates with a smaller share do not support others. */
  private static final double MIN_SHARE = 0.02;

  /** The least share with which a candidate may contain others. */
  private static final double MIN_HOLDER_SHARE = 0.4;

  private final Gazetteer gazetteer;
  private final List<Toponym> toponyms;
  private final List<Containment> containments;
  private final List<Occurrence> occurrences;

  /** A mention together with the toponym that it belongs to. */
  record Occurrence(Mention mention, Toponym toponym) {}

  /** A statement of the text that one toponym is within another, and the feature that it sets. */
  record Containment(Toponym inner, Toponym outer, Feature feature) {}

  TextContext(
      Gazetteer gazetteer,
      List<Toponym> toponyms,
      List<Occurrence> occurrences,
      List<Containment> containments) {
    this.gazetteer = gazetteer;
    this.toponyms = toponyms;
    this.occurrences = occurrences;
    this.containments = containments;
  }

  /** The mentions with their toponyms, in the order of the text. */
  List<Occurrence> occurrences() {
    return occurrences;
  }

  /** Sets the features that depend on other toponyms, from their current shares. */
  void update() {
    setSupport();
    setTextNeighbours();
    setContained();
    setNearby();
  }

  /** How much of the toponyms' weight lies in each country and division. */
  private final class Support {
    final WeightedCounts countries = new WeightedCounts();
    final WeightedCounts divisions = new WeightedCounts();
    final WeightedCounts namedCountries = new WeightedCounts();
    final WeightedCounts namedDivisions = new WeightedCounts();
    double places;
    double named;

    void add(Toponym toponym, int sign) {
      for (int i = 0; i < toponym.size(); i++) {
        double mass = sign * toponym.share(i) * toponym.weight();
        long country = gazetteer.countryKey(toponym.place(i));
        long division = gazetteer.admin1Key(toponym.place(i));
        if (toponym.feature(i, Feature.COUNTRY) > 0) {
          // The name of a government is weaker evidence for the place of events than a town.
          namedCountries.add(country, mass);
          named += mass;
        } else {
          countries.add(country, mass);
          divisions.add(division, mass);
          places += mass;
          if (toponym.feature(i, Feature.ADMIN1) > 0) {
            namedDivisions.add(division, sign * toponym.share(i));
          }
        }
      }
    }
  }

  private void setSupport() {
    Support support = new Support();
    toponyms.forEach(toponym -> support.add(toponym, 1));
    for (Toponym toponym : toponyms) {
      // Removed while its own candidates are ranked, because nothing supports itself.
      support.add(toponym, -1);
      for (int i = 0; i < toponym.size(); i++) {
        long country = gazetteer.countryKey(toponym.place(i));
        long division = gazetteer.admin1Key(toponym.place(i));
        double places = Math.max(1, support.places);
        double named = Math.max(1, support.named);
        toponym.set(i, Feature.COUNTRY_SUPPORT, support.countries.of(country) / places);
        toponym.set(i, Feature.ADMIN1_SUPPORT, support.divisions.of(division) / places);
        toponym.set(i, Feature.COUNTRY_NAMED, support.namedCountries.of(country) / named);
        toponym.set(i, Feature.ADMIN1_NAMED, Math.min(1, support.namedDivisions.of(division)));
      }
      support.add(toponym, 1);
    }
  }

  private void setTextNeighbours() {
    for (Toponym toponym : toponyms) {
      for (int i = 0; i < toponym.size(); i++) {
        toponym.set(i, Feature.COUNTRY_IN_TEXT_NEARBY, 0);
      }
    }
    WeightedCounts countries = new WeightedCounts();
    for (int here = 0; here < occurrences.size(); here++) {
      Occurrence occurrence = occurrences.get(here);
      Toponym toponym = occurrence.toponym();
      if (toponym.size() > 1) {
        countries.clear();
        addTextNeighbours(here, toponym, countries);
      }
    }
  }

  private void addTextNeighbours(int here, Toponym toponym, WeightedCounts countries) {
    Mention mention = occurrences.get(here).mention();
    double total = 0;
    int from = Math.max(0, here - TEXT_WINDOW);
    int to = Math.min(occurrences.size(), here + TEXT_WINDOW + 1);
    for (int there = from; there < to; there++) {
      Toponym other = occurrences.get(there).toponym();
      if (other != toponym) {
        int distance = Math.abs(occurrences.get(there).mention().start() - mention.start());
        double weight = Math.exp(-distance / TEXT_REACH_CHARS);
        total += weight;
        for (int i = 0; i < other.size(); i++) {
          long country = gazetteer.countryKey(other.place(i));
          countries.add(country, weight * other.share(i));
        }
      }
    }
    if (total > 0) {
      double perMention = 1.0 / toponym.mentions().size() / Math.max(total, 0.5);
      for (int i = 0; i < toponym.size(); i++) {
        double mass = countries.of(gazetteer.countryKey(toponym.place(i)));
        double sum = toponym.feature(i, Feature.COUNTRY_IN_TEXT_NEARBY) + mass * perMention;
        toponym.set(i, Feature.COUNTRY_IN_TEXT_NEARBY, sum);
      }
    }
  }

  private void setContained() {
    for (Containment containment : containments) {
      Toponym inner = containment.inner();
      for (int i = 0; i < inner.size(); i++) {
        double mass = heldBy(inner.place(i), containment.outer());
        Feature feature = containment.feature();
        inner.set(i, feature, Math.max(mass, inner.feature(i, feature)));
      }
    }
  }

  private double heldBy(int place, Toponym outer) {
    double mass = 0;
    for (int i = 0; i < outer.size(); i++) {
      // In "Washington, New York and Chicago", New York is not a state that contains a Washington.
      if (outer.share(i) >= MIN_HOLDER_SHARE
          && outer.place(i) != place
          && holds(gazetteer, outer.place(i), place)) {
        mass += outer.share(i);
      }
    }
    return mass;
  }

  /** Whether one place contains another, by their codes or, without codes, by distance. */
  static boolean holds(Gazetteer gazetteer, int outer, int inner) {
    if (gazetteer.featureClass(outer) == 'A') {
      String code = gazetteer.featureCode(outer);
      if (code.startsWith("PCL") || code.equals("TERR")) {
        return gazetteer.countryKey(outer) == gazetteer.countryKey(inner)
            && !gazetteer.featureCode(inner).startsWith("PCL");
      }
      if (code.equals("ADM1")) {
        return gazetteer.admin1Key(outer) != 0
            && gazetteer.admin1Key(outer) == gazetteer.admin1Key(inner)
            && !gazetteer.featureCode(inner).equals("ADM1");
      }
      return gazetteer.admin2Key(outer) != 0
          && gazetteer.admin2Key(outer) == gazetteer.admin2Key(inner);
    }
    double reachMeters = gazetteer.precisionMeters(outer) * 1.2;
    return gazetteer.precisionMeters(outer) > gazetteer.precisionMeters(inner)
        && gazetteer.position(outer).distanceMeters(gazetteer.position(inner)) <= reachMeters;
  }

  private void setNearby() {
    for (int here = 0; here < toponyms.size(); here++) {
      Toponym toponym = toponyms.get(here);
      if (toponym.size() > 1) {
        List<Toponym> neighbours = neighbours(toponyms, here);
        for (int i = 0; i < toponym.size(); i++) {
          double mass = nearbyMass(toponym, toponym.place(i), neighbours);
          toponym.set(i, Feature.NEARBY, Math.log1p(mass));
        }
      }
    }
  }

  /**
   * The toponyms whose first mention is near that of another, including itself. Articles have fewer
   * toponyms than the limit; in a list of a thousand towns, distant ones are no evidence, and
   * comparing all pairs would take quadratic time.
   */
  static List<Toponym> neighbours(List<Toponym> toponyms, int here) {
    return toponyms.subList(
        Math.max(0, here - NEIGHBOURS), Math.min(toponyms.size(), here + NEIGHBOURS + 1));
  }

  private double nearbyMass(Toponym toponym, int place, List<Toponym> neighbours) {
    double lon = gazetteer.lon(place);
    double lat = gazetteer.lat(place);
    double narrowing = Math.cos(Math.toRadians(lat));
    double mass = 0;
    for (Toponym other : neighbours) {
      if (other != toponym) {
        for (int i = 0; i < other.size(); i++) {
          if (other.share(i) > MIN_SHARE && other.feature(i, Feature.COUNTRY) == 0) {
            double km = kilometers(lon, lat, narrowing, other.place(i));
            mass += km < FAR_KM ? other.share(i) * Math.exp(-km / NEARBY_KM) : 0;
          }
        }
      }
    }
    return mass;
  }

  /** Accurate to a few per cent below {@link #FAR_KM}, and far cheaper than a great circle. */
  private double kilometers(double lon, double lat, double narrowing, int place) {
    double degreesNorth = gazetteer.lat(place) - lat;
    double degreesEast = Math.abs(gazetteer.lon(place) - lon);
    double shorterWay = Math.min(degreesEast, 360 - degreesEast) * narrowing;
    return KILOMETERS_PER_DEGREE * Math.sqrt(degreesNorth * degreesNorth + shorterWay * shorterWay);
  }
}
