package org.dateline.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.gazetteer.Place;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.text.Tokens;

/** The evidence for and against the events of one article, as features. */
final class EventFeatures {

  private static final double[] PROBABILITIES = {0.1, 0.2, 0.4, 0.6, 0.8};
  private static final double[] CONFIDENCES = {0.5, 0.8, 0.95};
  private static final double[] KIND_PROBABILITIES = {0.5, 0.7, 0.9};

  private final AnnotatedText text;
  private final Map<String, Integer> mentions = new HashMap<>();
  private final Set<String> titleWords = new HashSet<>();
  private final List<EventDraft> drafts;
  private final String title;

  /** The resolved mention before another one, by the offset of the latter. */
  private final Map<Integer, ResolvedMention> before = new HashMap<>();

  EventFeatures(AnnotatedText text, List<ResolvedMention> resolved, List<EventDraft> drafts) {
    this.text = text;
    this.drafts = drafts;
    ResolvedMention last = null;
    for (ResolvedMention mention : resolved) {
      if (last != null) {
        before.put(mention.mention().start(), last);
      }
      last = mention;
      if (mention.resolution() instanceof Resolved known) {
        mentions.merge(known.place().id(), 1, Integer::sum);
      }
    }
    this.title = text.title().map(line -> text.substring(line.start(), line.end())).orElse("");
    Tokens tokens = text.tokens();
    text.title()
        .ifPresent(
            line -> {
              for (int i = line.firstToken(); i < line.endToken(); i++) {
                titleWords.add(tokens.lower(i));
              }
            });
  }

  /** What speaks for and against an event at the place. */
  List<String> of(EventDraft draft) {
    List<String> found = new ArrayList<>();
    Sighting best = draft.best();
    found.add("any");
    found.add("tie " + bucket(best.tie().probability(), PROBABILITIES));
    found.add("tied by " + lower(best.tie().source().name()));
    found.add("trigger strength " + strength(draft));
    found.add("sentence " + position(draft));
    found.add("role " + best.tie().mention().mention().role().label());
    found.add("place " + placeClass(draft.place()));
    found.add("name " + bucket(best.resolved().confidence(), CONFIDENCES));
    found.add("named " + atMost(mentions.getOrDefault(draft.place().id(), 1), 3));
    found.add("kind " + draft.kind().label());
    found.add("kind " + bucket(best.trigger().kindProbability(), KIND_PROBABILITIES));
    found.add("word " + best.trigger().lemma());
    found.add("places " + atMost(mentions.size(), 8));
    if (best.isDated()) {
      found.add("dated by its words");
    }
    if (draft.assertion() == Assertion.BACKGROUND || draft.assertion() == Assertion.DENIED) {
      found.add("assertion " + draft.assertion().label());
    }
    NameSetting.of(text, best.tie().mention().mention())
        .ifPresent(setting -> found.add("name as " + setting));
    found.addAll(new LinkedHashSet<>(best.tie().setting()));
    addTitle(draft, best, found);
    if (containsAnother(draft)) {
      found.add("another event lies in the place");
    }
    if (isContainerOfPrevious(best.tie().mention())) {
      found.add("contains the place named before it");
    }
    if (text.isQuoted(best.trigger().start())) {
      found.add("within a quotation");
    }
    if (text.dateline().isPresent() && isDateline(best)) {
      found.add("the place of the dateline");
    }
    return found;
  }

  /** "Slidell, La.": the first of the two is where it was. */
  private boolean isContainerOfPrevious(ResolvedMention mention) {
    ResolvedMention previous = before.get(mention.mention().start());
    if (previous == null) {
      return false;
    }
    int gap = mention.mention().start() - previous.mention().end();
    return gap >= 0
        && gap <= 5
        && text.substring(previous.mention().end(), mention.mention().start()).strip().equals(",")
        && new TiePlace(mention, 0, 1).contains(new TiePlace(previous, 0, 1));
  }

  private void addTitle(EventDraft draft, Sighting best, List<String> found) {
    if (title.isEmpty()) {
      return;
    }
    String name = best.tie().mention().mention().text();
    found.add(
        title.contains(name) ? "the title names the place" : "the title does not name the place");
    boolean told =
        draft.sightings().stream().anyMatch(one -> titleWords.contains(one.trigger().lemma()));
    if (told) {
      found.add("the title has its word");
    }
  }

  private boolean isDateline(Sighting best) {
    int start = best.tie().mention().mention().start();
    int end = best.tie().mention().mention().end();
    return text.dateline().filter(line -> line.contains(start, end)).isPresent();
  }

  private boolean containsAnother(EventDraft draft) {
    Place place = draft.place();
    String kind = placeClass(place);
    if (!kind.equals("country") && !kind.equals("division")) {
      return false;
    }
    return drafts.stream()
        .map(EventDraft::place)
        .anyMatch(
            other ->
                !other.id().equals(place.id())
                    && other.country() != null
                    && other.country().equals(place.country())
                    && (kind.equals("country")
                        ? !placeClass(other).equals("country")
                        : other.admin1Code() != null
                            && other.admin1Code().equals(place.admin1Code())
                            && !placeClass(other).equals("division")
                            && !placeClass(other).equals("country")));
  }

  private static int strength(EventDraft draft) {
    return draft.sightings().stream().mapToInt(one -> one.trigger().strength()).max().orElse(1);
  }

  private String position(EventDraft draft) {
    int first =
        draft.sightings().stream().mapToInt(one -> one.trigger().sentence()).min().orElse(0);
    List<Passage> sentences = text.sentences();
    if (first < 2) {
      return "0 or 1";
    }
    return first < 6
        ? "2 to 5"
        : 3 * first < 2 * sentences.size() ? "before the last third" : "in the last third";
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

  private static String bucket(double value, double[] bounds) {
    double least = 0;
    for (double bound : bounds) {
      if (value >= bound) {
        least = bound;
      }
    }
    return "from " + least;
  }

  private static String atMost(int count, int most) {
    return count >= most ? most + " or more" : String.valueOf(count);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
