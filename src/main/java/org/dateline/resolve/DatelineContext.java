package org.dateline.resolve;

import java.util.List;
import java.util.Optional;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.mention.Mention;
import org.dateline.resolve.TextContext.Occurrence;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Dateline;

/**
 * Uses the place in the dateline of a report ("TROY, N.C. (AP) —") as evidence for the other
 * places.
 */
final class DatelineContext {

  private static final double NEARBY_METERS = 100_000;

  private final Gazetteer gazetteer;
  private final List<Toponym> toponyms;
  private final List<Toponym> senders;

  DatelineContext(
      Gazetteer gazetteer,
      AnnotatedText text,
      List<Toponym> toponyms,
      List<Occurrence> occurrences) {
    this.gazetteer = gazetteer;
    this.toponyms = toponyms;
    this.senders = senders(text, occurrences);
  }

  /** Sets {@link Feature#DATELINE} of all candidates from the current shares. */
  void update() {
    for (Toponym toponym : senders.isEmpty() ? List.<Toponym>of() : toponyms) {
      for (int i = 0; i < toponym.size(); i++) {
        toponym.set(i, Feature.DATELINE, mass(toponym, toponym.place(i)));
      }
    }
  }

  private static List<Toponym> senders(AnnotatedText text, List<Occurrence> occurrences) {
    Optional<Dateline> dateline = text.dateline();
    if (dateline.isEmpty()) {
      return List.of();
    }
    return occurrences.stream()
        .filter(occurrence -> isWithin(dateline.get(), occurrence.mention()))
        .map(Occurrence::toponym)
        .distinct()
        .toList();
  }

  private static boolean isWithin(Dateline dateline, Mention mention) {
    return dateline.contains(mention.start(), mention.end());
  }

  private double mass(Toponym toponym, int place) {
    double mass = 0;
    for (Toponym sender : senders) {
      for (int i = 0; i < sender.size() && sender != toponym; i++) {
        mass += isNear(sender.place(i), place) ? sender.share(i) : 0;
      }
    }
    return Math.min(1, mass);
  }

  private boolean isNear(int sender, int place) {
    long division = gazetteer.admin1Key(sender);
    return division != 0 && division == gazetteer.admin1Key(place)
        || gazetteer.position(sender).distanceMeters(gazetteer.position(place)) <= NEARBY_METERS;
  }
}
