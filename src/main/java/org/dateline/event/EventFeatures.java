package org.dateline.event;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.gazetteer.Place;
import org.dateline.kind.EventKind;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The evidence for and against the events of one article, as values of features: how the event is
 * tied to its place, what the whole article says of the place, and what else the article names.
 */
final class EventFeatures {

  /** Kinds that only wars and insurgencies have. */
  private static final Set<EventKind> WAR =
      EnumSet.of(EventKind.FIGHTING, EventKind.AIR_STRIKE, EventKind.BOMBING);

  private final AnnotatedText text;
  private final PlaceEvidence places;
  private final Map<String, Integer> events = new HashMap<>();
  private final Map<String, Map<String, Double>> ofPlace = new HashMap<>();
  private final Set<String> titleWords = new HashSet<>();
  private final String title;
  private final double war;

  EventFeatures(
      AnnotatedText text,
      List<ResolvedMention> resolved,
      Collection<TiedTrigger> tied,
      List<EventDraft> drafts) {
    this.text = text;
    this.places = new PlaceEvidence(resolved, tied);
    drafts.forEach(draft -> events.merge(draft.place().id(), 1, Integer::sum));
    this.title = text.title().map(line -> text.substring(line.start(), line.end())).orElse("");
    Tokens tokens = text.tokens();
    text.title()
        .ifPresent(
            line -> {
              for (int i = line.firstToken(); i < line.endToken(); i++) {
                titleWords.add(tokens.lower(i));
              }
            });
    List<Trigger> telling =
        tied.stream().map(TiedTrigger::trigger).filter(one -> one.strength() > 1).toList();
    this.war =
        telling.stream().filter(one -> WAR.contains(one.kind())).count()
            / (double) Math.max(1, telling.size());
  }

  /** What speaks for and against anything having happened at the place of an event. */
  Map<String, Double> of(EventDraft draft) {
    Map<String, Double> found =
        new LinkedHashMap<>(ofPlace.computeIfAbsent(draft.place().id(), id -> of(draft.place())));
    addTies(draft, found);
    addTrigger(draft, found);
    ResolvedMention named = draft.best().tie().mention();
    found.put("role " + named.mention().role().label(), 1.0);
    NameSetting.of(text, named.mention())
        .ifPresent(setting -> found.put("name as " + setting, 1.0));
    if (text.sentences().size() > 1) {
      found.put("told in sentence", Math.log1p(firstSentence(draft)));
      if (draft.sightings().stream().anyMatch(one -> titleWords.contains(one.trigger().lemma()))) {
        found.put("the title has its word", 1.0);
      }
    }
    return found;
  }

  /** What the article says of a place, the same for all events there. */
  private Map<String, Double> of(Place place) {
    Map<String, Double> found = new LinkedHashMap<>();
    found.put("any", 1.0);
    PlaceEvidence.OfPlace named = places.of(place);
    found.put("best tie of the place", PlaceEvidence.logOdds(named.best()));
    found.put("any tie of the place", PlaceEvidence.logOdds(named.any()));
    found.put("strength and tie", named.strongest());
    found.put(
        "behind the surest place",
        PlaceEvidence.logOdds(named.best()) - PlaceEvidence.logOdds(places.surest()));
    if (named.best() == places.surest()) {
      found.put("the surest place", 1.0);
    }
    found.put("place " + placeClass(place), 1.0);
    if (place.id().startsWith("spot:")) {
      found.put("a spot of a town", 1.0);
    }
    found.put("name", named.nameConfidence());
    found.put("odds of the name", PlaceEvidence.logOdds(named.nameConfidence()));
    found.put("inhabitants", Math.log1p(place.population()) / 5);
    addNames(named.mentions(), found);
    addContained(place, named.best(), found);
    if (text.sentences().size() == 1) {
      found.put("the text is one sentence", 1.0);
    } else {
      addArticle(place, named, found);
    }
    return found;
  }

  private void addTies(EventDraft draft, Map<String, Double> found) {
    Tie best = draft.best().tie();
    double tie = PlaceEvidence.logOdds(tie(draft));
    found.put("tie", tie);
    found.put("war and tie", war * tie);
    found.put("war", war);
    found.put("tied by " + best.source().name().toLowerCase(Locale.ROOT), 1.0);
    found.put("sightings", Math.log(draft.sightings().size()));
    best.setting().forEach(setting -> found.put(setting, 1.0));
  }

  private void addTrigger(EventDraft draft, Map<String, Double> found) {
    Trigger trigger = draft.best().trigger();
    found.put("trigger strength " + strength(draft), 1.0);
    found.put("kind " + draft.kind().label(), 1.0);
    found.put("war and " + draft.kind().label(), war);
    found.put("kind probability", trigger.kindProbability());
    found.put("assertion " + trigger.assertion().label(), 1.0);
    if (draft.sightings().stream().anyMatch(Sighting::isDated)) {
      found.put("dated by its words", 1.0);
    }
    if (text.isQuoted(trigger.start())) {
      found.put("within a quotation", 1.0);
    }
  }

  private void addNames(List<ResolvedMention> names, Map<String, Double> found) {
    double one = 1.0 / names.size();
    for (ResolvedMention name : names) {
      found.merge("names with the role " + name.mention().role().label(), one, Double::sum);
      NameSetting.of(text, name.mention())
          .ifPresent(setting -> found.merge("names as " + setting, one, Double::sum));
    }
  }

  // "Slidell, La.": an event in the container is rare where the text names what lies in it.
  private void addContained(Place place, double mine, Map<String, Double> found) {
    double most = places.bestWithin(place);
    if (most >= 0) {
      found.put("contains another place", 1.0);
      found.put("contains another place: its tie", PlaceEvidence.logOdds(most));
      if (most > mine) {
        found.put("contains a surer place", 1.0);
      }
    }
  }

  private void addArticle(Place place, PlaceEvidence.OfPlace named, Map<String, Double> found) {
    List<ResolvedMention> names = named.mentions();
    int sentences = text.sentences().size();
    int first = Math.max(0, text.sentenceAt(names.get(0).mention().start()));
    found.put("times named", Math.log(names.size()));
    found.put("share of the names", names.size() / (double) places.names());
    found.put("places named", Math.log(places.places()));
    found.put("sentences", Math.log1p(sentences));
    found.put("first named in sentence", Math.log1p(first));
    found.put("first named after a share of", first / (double) sentences);
    long inDateline = names.stream().filter(this::isInDateline).count();
    if (inDateline > 0) {
      found.put(inDateline == names.size() ? "only in the dateline" : "also in the dateline", 1.0);
    }
    if (title.contains(names.get(0).mention().text())) {
      found.put("the title names the place", 1.0);
    }
  }

  private boolean isInDateline(ResolvedMention name) {
    return text.isInDateline(name.mention().start(), name.mention().end());
  }

  /**
   * The evidence that kind and days of an event are right if anything happened there.
   *
   * @param isPublished whether the day of publication is known
   */
  Map<String, Double> rightness(EventDraft draft, boolean isPublished) {
    Map<String, Double> found = new LinkedHashMap<>();
    Sighting best = draft.best();
    found.put("any", 1.0);
    found.put("kind " + draft.kind().label(), 1.0);
    found.put("kind probability", best.trigger().kindProbability());
    found.put("kind odds", PlaceEvidence.logOdds(best.trigger().kindProbability()));
    found.put("trigger strength " + strength(draft), 1.0);
    found.put("assertion " + best.trigger().assertion().label(), 1.0);
    found.put("tie", PlaceEvidence.logOdds(tie(draft)));
    found.put("tied by " + best.tie().source().name().toLowerCase(Locale.ROOT), 1.0);
    found.put("sightings", Math.log(draft.sightings().size()));
    found.put("told in sentence", Math.log1p(firstSentence(draft)));
    found.put(draft.isPlanned() ? "planned" : "not planned", 1.0);
    found.put("events at the place", Math.log(events.getOrDefault(draft.place().id(), 1)));
    addDays(draft.when(), isPublished, found);
    return found;
  }

  private static void addDays(
      @Nullable EventDate when, boolean isPublished, Map<String, Double> found) {
    if (when == null) {
      found.put("no days", 1.0);
      return;
    }
    String words = when.text();
    found.put("days by " + when.source(), 1.0);
    found.put("days as precise as " + when.span().precision(), 1.0);
    if (words != null && !isPublished) {
      found.put("days by the text alone", 1.0);
    }
    if (words != null) {
      for (String word : words.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
        if (!word.isEmpty()) {
          found.put("days with " + word.replaceAll("[0-9]", "0"), 1.0);
        }
      }
    }
  }

  private static double tie(EventDraft draft) {
    return draft.sightings().stream().mapToDouble(one -> one.tie().probability()).max().orElse(0);
  }

  private static int strength(EventDraft draft) {
    return draft.sightings().stream().mapToInt(one -> one.trigger().strength()).max().orElse(1);
  }

  private static int firstSentence(EventDraft draft) {
    return draft.sightings().stream().mapToInt(one -> one.trigger().sentence()).min().orElse(0);
  }

  static String placeClass(Place place) {
    String code = place.featureCode();
    if (code.startsWith("PCL")) {
      return "country";
    }
    if (code.startsWith("CONT") || code.startsWith("RGN")) {
      return "region";
    }
    return code.equals("ADM1") ? "division" : String.valueOf(place.featureClass());
  }
}
