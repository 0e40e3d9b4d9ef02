package org.dateline.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Spot;
import org.dateline.mention.Mention;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.text.AnnotatedText;

/**
 * Places the buildings, streets and other spots of a text that the gazetteer does not have, each at
 * the town where the text puts it.
 */
final class SpotPlacer {

  /** ", ", " in the Syrian city of ", " near ". */
  private static final Pattern PUT_INSIDE =
      Pattern.compile(
          ",? ?\\(?|,? (?:just )?(?:in|near|outside|at|off|of|(?:north|south|east|west) of)"
              + "(?: the)?(?: [\\p{L}-]+){0,4} ");

  private static final Pattern AFTER_PREPOSITION =
      Pattern.compile(".*\\b(?:in|near|at|outside|of) (?:the )?", Pattern.DOTALL);

  private static final int LONGEST_GAP = 48;

  private static final int LONGEST_PREPOSITION = 20;

  /** Two towns this near each other do not contradict each other. */
  private static final double NEAR_METERS = 100_000;

  // Shares of spots that are within 161 km of the town so found, on GeoWebNews and TUD-Loc.
  private static final double IN_NAME = 0.85;
  private static final double PUT_THERE = 0.9;
  private static final double IN_SENTENCE = 0.8;
  private static final double IN_DATELINE = 0.7;
  private static final double IN_ARTICLE = 0.6;

  private final AnnotatedText text;
  private final List<Mention> mentions;
  private final SpotMentions spots;
  private final List<Resolution> resolutions;
  private final TownsOfText towns;

  /**
   * @param resolutions of the mentions, and of the towns in the names of spots
   */
  SpotPlacer(
      AnnotatedText text,
      List<Mention> mentions,
      SpotMentions spots,
      List<Resolution> resolutions) {
    this.text = text;
    this.mentions = mentions;
    this.spots = spots;
    this.resolutions = resolutions;
    this.towns = new TownsOfText(text, mentions, spots, resolutions);
  }

  /** How a town was found, with the share of spots so placed that are there. */
  private record Choice(Place town, double townConfidence, double trust, String reason) {

    double confidence() {
      return townConfidence * trust;
    }
  }

  /** The resolutions, with those of spots added. */
  List<Resolution> place() {
    List<Resolution> placed = new ArrayList<>(resolutions);
    for (int i = 0; i < mentions.size(); i++) {
      if (isUnplacedSpot(i)) {
        placed.set(i, resolution(i));
      }
    }
    return placed;
  }

  private boolean isUnplacedSpot(int mention) {
    return spots.name(mention).isPresent()
        && (spots.isTownInName(mention, mentions)
            || !(resolutions.get(mention) instanceof Resolved));
  }

  private Resolution resolution(int mention) {
    return choose(mention)
        .<Resolution>map(choice -> resolved(mention, choice))
        .orElseGet(
            () ->
                new Unresolved(
                    "not in the gazetteer, and the text does not say in which town it is"));
  }

  private Resolved resolved(int mention, Choice choice) {
    SpotName name = spots.name(mention).orElseThrow();
    Place spot =
        Spot.in(
            choice.town(), mentions.get(mention).text(), name.featureClass(), name.featureCode());
    String reason = "placed at " + choice.town().name() + ", " + choice.reason();
    double confidence = choice.confidence();
    return new Resolved(confidence, List.of(new Candidate(spot, confidence, List.of(reason))));
  }

  private Optional<Choice> choose(int mention) {
    Optional<Choice> inName = inName(mention);
    Optional<Choice> putThere = putThere(mention);
    if (inName.isPresent()
        && (putThere.isEmpty() || isNear(inName.get().town(), putThere.get().town()))) {
      return inName;
    }
    return putThere
        .or(() -> inSentence(mention))
        .or(
            () ->
                towns.inDateline().flatMap(i -> at(i, IN_DATELINE, "where the report was written")))
        .or(
            () ->
                towns
                    .mostNamed(mention)
                    .flatMap(i -> at(i, IN_ARTICLE, "of which the text speaks most")));
  }

  private static boolean isNear(Place one, Place other) {
    return one.position().distanceMeters(other.position()) <= NEAR_METERS;
  }

  private Optional<Choice> at(int mention, double trust, String reason) {
    return towns
        .resolvedTo(mention)
        .map(
            town ->
                new Choice(
                    town, ((Resolved) resolutions.get(mention)).confidence(), trust, reason));
  }

  private Optional<Choice> inName(int mention) {
    return spots.isTownInName(mention, mentions)
        ? at(mention, IN_NAME, "which its name contains")
            .filter(choice -> towns.isPlausible(choice.town()))
        : Optional.empty();
  }

  /** "the Princes Theatre in Clacton", "London's Princes Theatre". */
  private Optional<Choice> putThere(int mention) {
    int end = mentions.get(mention).end();
    for (int i = mention + 1; i < mentions.size(); i++) {
      int start = mentions.get(i).start();
      if (start - end > LONGEST_GAP || start <= end) {
        break;
      }
      if (towns.isTown(i) && PUT_INSIDE.matcher(text.substring(end, start)).matches()) {
        return at(i, PUT_THERE, "where the text puts it");
      }
      if (spots.name(i).isPresent()) {
        end = mentions.get(i).end();
      }
    }
    boolean owned =
        mention > 0
            && towns.isTown(mention - 1)
            && Link.between(text, mentions.get(mention - 1).end(), mentions.get(mention).start())
                == Link.SECOND_IN_FIRST;
    return owned ? at(mention - 1, PUT_THERE, "where the text puts it") : Optional.empty();
  }

  /** The town after the spot and a preposition, or else the nearest one. */
  private Optional<Choice> inSentence(int mention) {
    int sentence = text.sentenceAt(mentions.get(mention).start());
    int nearest = townBefore(mention, sentence);
    int distance = nearest < 0 ? Integer.MAX_VALUE : mentions.get(mention).start() - end(nearest);
    for (int i = mention + 1; i < mentions.size() && isIn(sentence, i); i++) {
      if (towns.isTown(i) && isAfterPreposition(i)) {
        nearest = i;
        break;
      }
      if (towns.isTown(i) && mentions.get(i).start() - end(mention) < distance) {
        nearest = i;
        distance = mentions.get(i).start() - end(mention);
      }
    }
    return nearest < 0 ? Optional.empty() : at(nearest, IN_SENTENCE, "named in the same sentence");
  }

  private int end(int mention) {
    return mentions.get(mention).end();
  }

  private boolean isAfterPreposition(int mention) {
    int start = mentions.get(mention).start();
    int from = Math.max(end(mention - 1), start - LONGEST_PREPOSITION);
    return from < start && AFTER_PREPOSITION.matcher(text.substring(from, start)).matches();
  }

  private boolean isIn(int sentence, int mention) {
    return text.sentenceAt(mentions.get(mention).start()) == sentence;
  }

  private int townBefore(int mention, int sentence) {
    for (int i = mention - 1; i >= 0 && isIn(sentence, i); i--) {
      if (towns.isTown(i)) {
        return i;
      }
    }
    return -1;
  }
}
