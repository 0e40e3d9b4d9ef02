package org.dateline.resolve;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.mention.Mention;
import org.dateline.resolve.TextContext.Occurrence;

/** What the line from which a report is sent ("TROY, N.C. (AP) —") says of the places in it. */
final class DatelineContext {

  private static final double NEARBY_METERS = 100_000;

  /**
   * The start of a line up to the dash or the agency in brackets: names of places and dates only,
   * begun in capitals or followed by an agency.
   */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)^\\s{0,4}(?:\\p{Lu}{3}[^\\n—–]{0,50}?(?:\\s*\\([A-Z][A-Za-z/ ]{1,20}\\))?\\s*(?:[—–]|--| - )"
              + "|\\p{Lu}[^\\n()—–]{0,50}?\\([A-Z][A-Za-z/ ]{1,20}\\)\\s*(?:[—–-]|--))");

  /** A dateline stands above the report; further down a line like it is something else. */
  private static final int REACH = 1_000;

  private final Gazetteer gazetteer;
  private final List<Toponym> toponyms;
  private final List<Toponym> senders;

  DatelineContext(
      Gazetteer gazetteer, String text, List<Toponym> toponyms, List<Occurrence> occurrences) {
    this.gazetteer = gazetteer;
    this.toponyms = toponyms;
    this.senders = senders(text, occurrences);
  }

  /** Sets {@link Feature#DATELINE} of all candidates from the present shares. */
  void update() {
    for (Toponym toponym : senders.isEmpty() ? List.<Toponym>of() : toponyms) {
      for (int i = 0; i < toponym.size(); i++) {
        toponym.set(i, Feature.DATELINE, mass(toponym, toponym.place(i)));
      }
    }
  }

  private static List<Toponym> senders(String text, List<Occurrence> occurrences) {
    Matcher matcher = DATELINE.matcher(text.substring(0, Math.min(REACH, text.length())));
    if (!matcher.find()) {
      return List.of();
    }
    return occurrences.stream()
        .filter(occurrence -> isWithin(occurrence.mention(), matcher))
        .map(Occurrence::toponym)
        .distinct()
        .toList();
  }

  private static boolean isWithin(Mention mention, Matcher line) {
    return mention.start() >= line.start() && mention.end() <= line.end();
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
