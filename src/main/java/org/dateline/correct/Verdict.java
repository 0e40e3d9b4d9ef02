package org.dateline.correct;

import java.util.Locale;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.time.DateSpan;
import org.jspecify.annotations.Nullable;

/** What a person states about a piece of text. */
public sealed interface Verdict {

  /**
   * The piece names this place.
   *
   * @param place of the gazetteer, or put on the map by hand ({@link #byHand})
   * @param role the role of the name in its sentence; null for the geocoder's role, or for a
   *     location if the geocoder found nothing
   */
  record Placed(Place place, @Nullable Role role) implements Verdict {}

  /** The piece does not name a place. */
  record NotAPlace() implements Verdict {}

  /** The piece has this role in its sentence; the place stays as it is. */
  record HasRole(Role role) implements Verdict {}

  /**
   * An event happened at the place that the piece names.
   *
   * @param kind what kind of event; null to leave what the words say
   * @param days when it was; null to leave what the words say
   */
  record Happened(@Nullable EventKind kind, @Nullable DateSpan days) implements Verdict {

    public Happened {
      if (days != null && !days.isStorable()) {
        throw new IllegalArgumentException("no store holds the days " + days);
      }
    }
  }

  /** The piece names a place, but nothing happened there. */
  record NothingHappened() implements Verdict {}

  /** What a verdict is about. Verdicts about different subjects do not replace each other. */
  enum Subject {
    /** Which place a piece names, and its role. */
    PLACE,
    /** What happened there. */
    EVENT;

    /**
     * Reads {@code place} or {@code event}.
     *
     * @throws IllegalArgumentException if it is any other word
     */
    public static Subject parse(String label) {
      return switch (label) {
        case "place" -> PLACE;
        case "event" -> EVENT;
        default ->
            throw new IllegalArgumentException("expected place or event, but was '" + label + "'");
      };
    }
  }

  /** What it is about. */
  default Subject subject() {
    return this instanceof Happened || this instanceof NothingHappened
        ? Subject.EVENT
        : Subject.PLACE;
  }

  /**
   * Makes a place that is in no gazetteer, at a point given by a person. Its id is its position as
   * a {@code geo} URI (RFC 5870, latitude first), so that the same point is the same place in all
   * articles.
   *
   * @param name its name, not blank
   * @param country ISO 3166-1 alpha-2 code, null if unknown
   * @param precisionMeters the radius of the place around the point, at least 1
   */
  static Place byHand(
      String name, Position position, @Nullable String country, int precisionMeters) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a point needs a name");
    }
    if (precisionMeters < 1) {
      throw new IllegalArgumentException(
          "a precision is at least 1 meter, but was " + precisionMeters);
    }
    String id = String.format(Locale.ROOT, "geo:%.6f,%.6f", position.lat(), position.lon());
    // "LCTY" is GeoNames' code of a place of unspecified or mixed character.
    return new Place(
        id, name, position, 'L', "LCTY", country, null, null, null, 0, precisionMeters);
  }

  /** Whether a place was put by hand. */
  static boolean isByHand(Place place) {
    return place.id().startsWith("geo:");
  }
}
