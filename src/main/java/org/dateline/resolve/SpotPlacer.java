package org.dateline.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  /** For each name of a spot, the mentions at which the text says where it is. */
  private final Map<String, Map<Integer, Choice>> putThere;

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
    this.putThere = findPutThere();
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
            || !(resolutions.get(mention) instanceof Resolved resolved)
            || isElsewhere(mention, resolved.place()));
  }

  /** The gazetteer's Tahrir Square is in Cairo, and the text speaks of the one in Baghdad. */
  private boolean isElsewhere(int mention, Place known) {
    boolean spot = known.featureClass() == 'S' || known.featureClass() == 'R';
    return spot && putThere(mention).filter(choice -> !isNear(choice.town(), known)).isPresent();
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
                towns
                    .inDateline()
                    .filter(towns::isInMainCountry)
                    .flatMap(i -> at(i, IN_DATELINE, "where the report was written")))
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

  /** Where the text puts the spot, here or at another mention of the same name. */
  private Optional<Choice> putThere(int mention) {
    return Optional.ofNullable(putThere.get(mentions.get(mention).text()))
        .flatMap(puts -> Optional.ofNullable(puts.get(mention)).or(() -> onlyOne(puts)));
  }

  private static Optional<Choice> onlyOne(Map<Integer, Choice> puts) {
    List<Choice> all = List.copyOf(puts.values());
    boolean agreed = all.stream().allMatch(one -> isNear(one.town(), all.get(0).town()));
    return agreed ? Optional.of(all.get(0)) : Optional.empty();
  }

  private Map<String, Map<Integer, Choice>> findPutThere() {
    Map<String, Map<Integer, Choice>> found = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (spots.name(i).isPresent()) {
        Map<Integer, Choice> puts =
            found.computeIfAbsent(mentions.get(i).text(), name -> new TreeMap<>());
        int mention = i;
        putHere(i).ifPresent(choice -> puts.put(mention, choice));
      }
    }
    found.values().removeIf(Map::isEmpty);
    return found;
  }

  /** "the Princes Theatre in Clacton", "London's Princes Theatre". */
  private Optional<Choice> putHere(int mention) {
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
