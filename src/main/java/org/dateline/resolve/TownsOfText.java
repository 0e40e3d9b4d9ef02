package org.dateline.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.Place;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.text.AnnotatedText;
import org.jspecify.annotations.Nullable;

/** The towns and lower divisions that a text names as such, not within the name of a spot. */
final class TownsOfText {

  /** Towns named shortly before count more; further back than this is not shortly. */
  private static final int MOST_RECENT = 20;

  /** A town of this size needs no other evidence of being meant in the name of a spot. */
  private static final long GREAT_POPULATION = 100_000;

  private final AnnotatedText text;
  private final List<Mention> mentions;
  private final List<Resolution> resolutions;
  private final List<@Nullable Place> towns = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> countries = new HashMap<>();
  private int mostNamed = -1;
  private int inDateline = -1;

  TownsOfText(
      AnnotatedText text,
      List<Mention> mentions,
      SpotMentions spots,
      List<Resolution> resolutions) {
    this.text = text;
    this.mentions = mentions;
    this.resolutions = resolutions;
    for (int i = 0; i < mentions.size(); i++) {
      add(i, spots.isTownInName(i, mentions));
    }
  }

  private void add(int mention, boolean inName) {
    boolean place = !inName && resolutions.get(mention) instanceof Resolved;
    Role role = mentions.get(mention).role();
    Place town =
        place && role != Role.DEMONYM && role != Role.ACTOR
            ? resolvedTo(mention).orElse(null)
            : null;
    towns.add(town);
    if (place) {
      String country = ((Resolved) resolutions.get(mention)).place().country();
      countries.merge(country == null ? "" : country, 1, Integer::sum);
    }
    if (town != null) {
      int count = counts.merge(town.id(), 1, Integer::sum);
      mostNamed = mostNamed < 0 || count > count(mostNamed) ? mention : mostNamed;
      inDateline = inDateline < 0 && isInDateline(mention) ? mention : inDateline;
    }
  }

  private boolean isInDateline(int mention) {
    Mention name = mentions.get(mention);
    return text.isInDateline(name.start(), name.end());
  }

  private int count(int mention) {
    Place town = towns.get(mention);
    return town == null ? 0 : counts.getOrDefault(town.id(), 0);
  }

  /** Whether a mention names a town. */
  boolean isTown(int mention) {
    return towns.get(mention) != null;
  }

  /** The town that a mention was resolved to; empty if it is no town or no lower division. */
  Optional<Place> resolvedTo(int mention) {
    if (!(resolutions.get(mention) instanceof Resolved resolved)) {
      return Optional.empty();
    }
    Place place = resolved.place();
    String code = place.featureCode();
    boolean division = code.startsWith("ADM") && code.compareTo("ADM2") >= 0;
    return Optional.of(place).filter(it -> it.featureClass() == 'P' || division);
  }

  /** The mention of a town in the dateline. */
  Optional<Integer> inDateline() {
    return inDateline < 0 ? Optional.empty() : Optional.of(inDateline);
  }

  /** Whether no country is named more often than that of a town: wars are reported from abroad. */
  boolean isInMainCountry(int mention) {
    String country = ((Resolved) resolutions.get(mention)).place().country();
    return isMost(countries.getOrDefault(country == null ? "" : country, 0));
  }

  private boolean isMost(int count) {
    return countries.values().stream().allMatch(other -> other <= count);
  }

  /**
   * The mention of the town that the text speaks of most; that the paragraph or the one before it
   * names it counts, too.
   */
  Optional<Integer> mostNamed(int mention) {
    int paragraph = text.paragraphAt(mentions.get(mention).start());
    Map<String, Integer> recent = new HashMap<>();
    int best = mostNamed;
    int most = best < 0 ? 0 : count(best);
    for (int i = mention - 1; i >= Math.max(0, mention - MOST_RECENT); i--) {
      Place town = towns.get(i);
      int start = mentions.get(i).start();
      if (town != null && start >= 0 && text.paragraphAt(start) >= paragraph - 1) {
        int count = count(i) + recent.merge(town.id(), 1, Integer::sum);
        best = count > most ? i : best;
        most = Math.max(most, count);
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  /** Whether the name of a spot may contain the name of this town, for all that the text says. */
  boolean isPlausible(Place town) {
    if (counts.containsKey(town.id()) || countries.isEmpty()) {
      return true;
    }
    int same = countries.getOrDefault(town.country() == null ? "" : town.country(), 0);
    boolean mostly = isMost(same);
    return mostly || same > 0 && town.population() >= GREAT_POPULATION;
  }
}
