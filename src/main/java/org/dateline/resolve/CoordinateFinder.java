package org.dateline.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Point;
import org.dateline.geo.Position;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * Finds coordinates in a text: "48.0159° N, 37.8028° E", "36°31'20\"N 37°57'18\"E", and pairs of
 * numbers with four decimals and more, latitude first.
 */
final class CoordinateFinder {

  private static final String MINUTES =
      "(?:(\\d{1,2})\\s?['′’]\\s?(?:(\\d{1,2}(?:\\.\\d+)?)\\s?(?:[\"″”]|''))?\\s?)?";

  private static final Pattern WITH_MARKS =
      Pattern.compile(
          "\\b(\\d{1,2}(?:\\.\\d+)?)\\s?(?:°|º|(?<=\\.\\d{1,8}))\\s?"
              + MINUTES
              + "([NS])\\b[,;/]?\\s*"
              + "(\\d{1,3}(?:\\.\\d+)?)\\s?(?:°|º|(?<=\\.\\d{1,8}))\\s?"
              + MINUTES
              + "([EW])\\b");

  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![\\d.,-])(-?\\d{1,2}\\.\\d{4,8}),\\s?(-?\\d{1,3}\\.\\d{4,8})(?![\\d.]*\\d|°)");

  /** Of a text; more are a table of numbers. */
  private static final int MOST = 1_000;

  private static final double CONFIDENCE_WITH_MARKS = 0.98;
  private static final double CONFIDENCE_OF_PAIR = 0.8;

  private static final int DECIMALS_OF_MINUTES = 2;
  private static final int DECIMALS_OF_SECONDS = 4;

  private CoordinateFinder() {}

  /** The mentions of a text with those of its coordinates, in order. */
  static List<ResolvedMention> addTo(List<ResolvedMention> mentions, String text) {
    List<ResolvedMention> points = find(text);
    if (points.isEmpty()) {
      return mentions;
    }
    List<ResolvedMention> all = new ArrayList<>(points);
    mentions.stream()
        .filter(mention -> points.stream().noneMatch(point -> overlap(point, mention)))
        .forEach(all::add);
    all.sort(Comparator.comparingInt(found -> found.mention().start()));
    return all;
  }

  private static boolean overlap(ResolvedMention one, ResolvedMention other) {
    return one.mention().start() < other.mention().end()
        && other.mention().start() < one.mention().end();
  }

  private static List<ResolvedMention> find(String text) {
    List<ResolvedMention> found = new ArrayList<>();
    Matcher marked = WITH_MARKS.matcher(text);
    while (marked.find() && found.size() < MOST) {
      place(marked).ifPresent(place -> found.add(mention(marked, place, CONFIDENCE_WITH_MARKS)));
    }
    Matcher pair = PAIR.matcher(text);
    while (pair.find() && found.size() < MOST) {
      double lat = Double.parseDouble(pair.group(1));
      double lon = Double.parseDouble(pair.group(2));
      place(lat, lon, Math.max(decimals(pair.group(1)), decimals(pair.group(2))))
          .ifPresent(place -> found.add(mention(pair, place, CONFIDENCE_OF_PAIR)));
    }
    return found;
  }

  private static Optional<Place> place(Matcher marked) {
    double lat = degrees(marked.group(1), marked.group(2), marked.group(3));
    double lon = degrees(marked.group(5), marked.group(6), marked.group(7));
    boolean minutes = marked.group(2) != null;
    int decimals =
        marked.group(3) != null
            ? DECIMALS_OF_SECONDS
            : minutes
                ? DECIMALS_OF_MINUTES
                : Math.max(decimals(marked.group(1)), decimals(marked.group(5)));
    return place(
        marked.group(4).equals("S") ? -lat : lat,
        marked.group(8).equals("W") ? -lon : lon,
        decimals);
  }

  private static double degrees(
      String degrees, @Nullable String minutes, @Nullable String seconds) {
    return Double.parseDouble(degrees)
        + (minutes == null ? 0 : Integer.parseInt(minutes) / 60.0)
        + (seconds == null ? 0 : Double.parseDouble(seconds) / 3600);
  }

  private static int decimals(String number) {
    int point = number.indexOf('.');
    return point < 0 ? 0 : number.length() - point - 1;
  }

  private static Optional<Place> place(double lat, double lon, int decimals) {
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
        ? Optional.of(Point.at(new Position(lon, lat), decimals))
        : Optional.empty();
  }

  private static ResolvedMention mention(Matcher matcher, Place place, double confidence) {
    Mention mention = new Mention(matcher.start(), matcher.end(), matcher.group(), Role.LOCATION);
    List<String> reason = List.of("coordinates in the text");
    return new ResolvedMention(
        mention, new Resolved(confidence, List.of(new Candidate(place, confidence, reason))));
  }
}
