package org.dateline.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.RelativePlace;
import org.dateline.lexicon.Lexicon;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * Moves places to where the words before their names put it: "20 km north of Aleppo", "120 miles
 * off the coast of Libya", "between Homs and Hama".
 */
final class RelativePlaces {

  private static final Lexicon ENGLISH = Lexicon.english();

  private static final Map<String, Integer> CARDINALS =
      ENGLISH.values("cardinal", Integer::valueOf);

  private static final Map<String, Integer> UNITS =
      ENGLISH.values("unit-of-length", Integer::valueOf);

  private static final Map<String, Integer> BEARINGS = ENGLISH.values("bearing", Integer::valueOf);

  private static final Set<String> OF_TWO_PARTIES = ENGLISH.words("of-two-parties");

  private static final String LENGTH =
      "(?:\\b(\\d{1,3}(?:,\\d{3})?(?:\\.\\d{1,3})?|"
          + ENGLISH.pattern("cardinal")
          + ")[ -]?("
          + ENGLISH.pattern("unit-of-length")
          + ")(?: \\([^()]{1,20}\\))?(?: away)?";

  /** "the ", "the Syrian city of ", "the capital, ". */
  private static final String KIND = "(?:the (?:[\\p{L}-]{1,20},? ){0,4})?";

  private static final Pattern DISTANCE =
      Pattern.compile(
          LENGTH
              + ") (?:(?:to )?(?:the )?("
              + ENGLISH.pattern("bearing")
              + ") (?:of|from)|from|outside) "
              + KIND
              + "$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OFF_COAST =
      Pattern.compile(
          LENGTH
              + " )?(?:off|from) (?:the )?(?:[\\p{L}-]{1,20} )?(?:coasts?|shores?|coastline) of "
              + KIND
              + "$",
          Pattern.CASE_INSENSITIVE);

  /** "120 miles off Libya". */
  private static final Pattern OFF = Pattern.compile(LENGTH + " )off $", Pattern.CASE_INSENSITIVE);

  /** "off Libya's coast", "off the Libyan coast". */
  private static final Pattern OFF_OWN =
      Pattern.compile(LENGTH + " )?off (?:the )?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern OWN_COAST =
      Pattern.compile(
          "(?:['’]s?)?(?: [\\p{L}-]{1,20})? (?:coast|shores?|coastline)\\b.*", Pattern.DOTALL);

  private static final Pattern BETWEEN =
      Pattern.compile("(?:([\\p{L}-]{1,30}) |^)[Bb]etween (?:the )?(?:\\p{Ll}{1,20} of )?$");

  /** "300 miles from Leeds to Perth" is a way, and nothing at its start. */
  private static final String JOURNEY = "(?s),? to .*";

  private static final int LONGEST_BEFORE = 120;
  private static final int LONGEST_AFTER = 40;

  /** Farther apart, a place between two towns is no place but a relation. */
  private static final double FARTHEST_METERS = 150_000;

  private final String text;
  private final List<ResolvedMention> mentions;

  private RelativePlaces(String text, List<ResolvedMention> mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /** The mentions of a text, in order, with those moved that the text puts beside their place. */
  static List<ResolvedMention> move(List<ResolvedMention> mentions, String text) {
    return new RelativePlaces(text, mentions).moved();
  }

  private List<ResolvedMention> moved() {
    List<ResolvedMention> moved = new ArrayList<>(mentions);
    for (int i = 0; i < mentions.size(); i++) {
      ResolvedMention found = mentions.get(i);
      if (found.resolution() instanceof Resolved resolved && found.mention().role() != Role.ACTOR) {
        Place place = placeBeside(found.mention(), resolved.place());
        if (place != null) {
          moved.set(i, at(asPlace(found), place));
        } else {
          moveBetween(moved, i);
        }
      }
    }
    return moved;
  }

  private @Nullable Place placeBeside(Mention mention, Place place) {
    String before =
        text.substring(Math.max(0, mention.start() - LONGEST_BEFORE), mention.start())
            .replaceAll("\\s+", " ");
    if (!before.endsWith(" ") || isFixed(place)) {
      return null;
    }
    Matcher off =
        before.contains("off ") || before.contains(" of ") ? offCoast(before, mention) : null;
    if (off != null) {
      return offshore(place, off);
    }
    Matcher distance = DISTANCE.matcher(before);
    if (isCountry(place) || !hasUnit(before) || !distance.find()) {
      return null;
    }
    OptionalInt meters = meters(distance);
    if (meters.isEmpty()) {
      return null;
    }
    String bearing = distance.group(3);
    if (bearing == null && after(mention).matches(JOURNEY)) {
      return null;
    }
    return bearing == null
        ? RelativePlace.around(place, meters.getAsInt())
        : RelativePlace.moved(
            place, meters.getAsInt(), BEARINGS.getOrDefault(bearing.toLowerCase(Locale.ROOT), 0));
  }

  private static boolean hasUnit(String before) {
    return UNITS.keySet().stream().anyMatch(before::contains);
  }

  private static boolean isCountry(Place place) {
    return place.featureCode().startsWith("PCL");
  }

  /** Seas have no coast of their own to be off, and spots are placed already. */
  private static boolean isFixed(Place place) {
    return !place.id().startsWith("geonames:") && !place.id().startsWith("dateline:")
        || place.featureClass() == 'H';
  }

  private @Nullable Matcher offCoast(String before, Mention mention) {
    Matcher off = OFF_COAST.matcher(before);
    if (off.find()) {
      return off;
    }
    Matcher own = OFF_OWN.matcher(before);
    if (OWN_COAST.matcher(after(mention)).matches() && own.find()) {
      return own;
    }
    Matcher plain = OFF.matcher(before);
    return plain.find() ? plain : null;
  }

  private String after(Mention mention) {
    return text.substring(mention.end(), Math.min(text.length(), mention.end() + LONGEST_AFTER));
  }

  private static @Nullable Place offshore(Place place, Matcher off) {
    OptionalInt meters = off.group(1) == null ? OptionalInt.of(0) : meters(off);
    boolean told = isCountry(place) || place.featureClass() == 'P' && off.group(1) != null;
    return meters.isPresent() && told ? RelativePlace.offshore(place, meters.getAsInt()) : null;
  }

  private static OptionalInt meters(Matcher distance) {
    String number = distance.group(1).toLowerCase(Locale.ROOT);
    Integer word = CARDINALS.get(number);
    double count = word != null ? word : Double.parseDouble(number.replace(",", ""));
    int unit = UNITS.getOrDefault(distance.group(2).toLowerCase(Locale.ROOT), 0);
    double meters = count * unit;
    return meters >= 1 && meters <= RelativePlace.MOST_METERS
        ? OptionalInt.of((int) Math.round(meters))
        : OptionalInt.empty();
  }

  private void moveBetween(List<ResolvedMention> moved, int first) {
    if (first + 1 >= mentions.size()) {
      return;
    }
    ResolvedMention one = mentions.get(first);
    ResolvedMention other = mentions.get(first + 1);
    int start = one.mention().start();
    int end = one.mention().end();
    if (other.mention().start() <= end
        || !text.substring(end, other.mention().start()).matches("\\s+and\\s+(?:the )?")) {
      return;
    }
    Matcher between = BETWEEN.matcher(text.substring(Math.max(0, start - LONGEST_BEFORE), start));
    boolean midway =
        between.find()
            && (between.group(1) == null
                || !OF_TWO_PARTIES.contains(between.group(1).toLowerCase(Locale.ROOT)));
    if (midway && isTown(one) && isTown(other)) {
      Place from = ((Resolved) one.resolution()).place();
      Place to = ((Resolved) other.resolution()).place();
      double meters = from.position().distanceMeters(to.position());
      if (meters > 1 && meters <= FARTHEST_METERS) {
        Place place = RelativePlace.between(from, to);
        moved.set(first, at(one, place));
        moved.set(first + 1, at(other, place));
      }
    }
  }

  private static boolean isTown(ResolvedMention found) {
    return found.mention().role() == Role.LOCATION
        && found.resolution() instanceof Resolved resolved
        && resolved.place().featureClass() == 'P';
  }

  /** "The Libyan coast" is a place, although "Libyan" alone is none. */
  private static ResolvedMention asPlace(ResolvedMention found) {
    Mention name = found.mention();
    return name.role() == Role.LOCATION
        ? found
        : new ResolvedMention(
            new Mention(name.start(), name.end(), name.text(), Role.LOCATION), found.resolution());
  }

  private static ResolvedMention at(ResolvedMention found, Place place) {
    Resolved resolved = (Resolved) found.resolution();
    List<Candidate> candidates = new ArrayList<>();
    Candidate before = resolved.candidates().get(0);
    List<String> evidence = new ArrayList<>();
    evidence.add("the text puts it " + place.name());
    evidence.addAll(before.evidence());
    candidates.add(new Candidate(place, before.score(), evidence));
    candidates.add(new Candidate(before.place(), 0, before.evidence()));
    candidates.addAll(resolved.candidates().subList(1, resolved.candidates().size()));
    return new ResolvedMention(found.mention(), new Resolved(resolved.confidence(), candidates));
  }
}
