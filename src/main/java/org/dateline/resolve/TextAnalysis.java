package org.dateline.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.MatchKind;
import org.dateline.gazetteer.NameKey;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.CandidateFinder.Named;
import org.dateline.resolve.TextContext.Containment;
import org.dateline.resolve.TextContext.Occurrence;
import org.dateline.text.AnnotatedText;
import org.jspecify.annotations.Nullable;

/** The toponyms of one text and their candidates, ranked first alone and then in context. */
final class TextAnalysis {

  /** After the second pass the shares hardly move. */
  private static final int CONTEXT_PASSES = 2;

  /**
   * The least share of the population with which a town competes with the province of the same name
   * around it.
   */
  private static final double NAMESAKE_SHARE = 0.03;

  /** The number of senses of a name that may contain other places: only the likeliest ones. */
  private static final int MAX_HOLDERS = 3;

  private static final int NO_COUNTRY = -1;

  /** ", " or " and ". */
  private static final int LONGEST_LIST_GAP = 6;

  private final Gazetteer gazetteer;
  private final AnnotatedText text;
  private final List<Toponym> toponyms = new ArrayList<>();
  private final List<@Nullable Toponym> byMention = new ArrayList<>();
  private final Map<Integer, Integer> elsewhere = new HashMap<>();

  private TextAnalysis(Gazetteer gazetteer, AnnotatedText text) {
    this.gazetteer = gazetteer;
    this.text = text;
  }

  /** Analyses the mentions of a text. */
  static TextAnalysis of(
      Gazetteer gazetteer,
      CandidateFinder finder,
      RankingWeights weights,
      AnnotatedText text,
      List<Mention> mentions) {
    TextAnalysis analysis = new TextAnalysis(gazetteer, text);
    analysis.group(finder, mentions);
    analysis.toponyms.forEach(analysis::setOwnFeatures);
    new CountyContext(gazetteer, analysis.toponyms).update();
    analysis.toponyms.forEach(toponym -> toponym.rank(weights));
    TextContext context = analysis.context(mentions);
    DatelineContext dateline =
        new DatelineContext(gazetteer, text, analysis.toponyms, context.occurrences());
    SentenceCountries countries = new SentenceCountries(gazetteer, text, context.occurrences());
    for (int pass = 0; pass < CONTEXT_PASSES; pass++) {
      context.update();
      dateline.update();
      countries.update();
      analysis.toponyms.forEach(toponym -> toponym.rank(weights));
    }
    return analysis;
  }

  /** The country where the text puts a mention, but where the gazetteer has no such place. */
  Optional<Integer> countryWithout(int mention) {
    return Optional.ofNullable(elsewhere.get(mention));
  }

  /** The toponyms that have candidates. */
  List<Toponym> toponyms() {
    return toponyms;
  }

  /** The toponyms whose first mention is near that of another. */
  List<Toponym> neighbours(Toponym toponym) {
    return TextContext.neighbours(toponyms, toponym.ordinal());
  }

  /** The toponym of the mention at an index, empty if it has no candidate. */
  Optional<Toponym> toponymOf(int mention) {
    return Optional.ofNullable(byMention.get(mention));
  }

  /**
   * Groups the mentions of a name into one toponym, except if the text places them in different
   * places ("Birmingham, Alabama … Birmingham, England"). Then each sense continues until the text
   * names another, and resumes when the text returns to it.
   */
  private void group(CandidateFinder finder, List<Mention> mentions) {
    boolean[] counties = CountyLists.mark(text, mentions);
    List<List<Named>> candidates = candidates(finder, mentions, counties);
    Map<String, Deque<Sense>> senses = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      List<Named> named = candidates.get(i);
      if (named.isEmpty()) {
        byMention.add(null);
        continue;
      }
      Set<Integer> held = heldByNeighbour(mentions, candidates, i);
      int country = countryWithout(mentions, candidates, i, held);
      if (country != NO_COUNTRY) {
        elsewhere.put(i, country);
        byMention.add(null);
        continue;
      }
      Deque<Sense> known =
          senses.computeIfAbsent(groupKey(mention, counties[i]), key -> new ArrayDeque<>());
      Optional<Sense> fitting = known.stream().filter(sense -> sense.agreesWith(held)).findFirst();
      fitting.ifPresent(sense -> sense.toponym().add(mention));
      Sense sense = fitting.orElseGet(() -> new Sense(newToponym(mention, named)));
      known.remove(sense);
      known.addFirst(sense);
      sense.narrow(held);
      byMention.add(sense.toponym());
    }
  }

  /**
   * One sense of a name, and the places to which the text restricts it; empty if there is no
   * restriction.
   */
  private record Sense(Toponym toponym, Set<Integer> places) {

    Sense(Toponym toponym) {
      this(toponym, new HashSet<>());
    }

    boolean agreesWith(Set<Integer> held) {
      return places.isEmpty() || held.isEmpty() || !Collections.disjoint(places, held);
    }

    void narrow(Set<Integer> held) {
      if (places.isEmpty()) {
        places.addAll(held);
      } else if (!held.isEmpty()) {
        places.retainAll(held);
      }
    }
  }

  private static List<List<Named>> candidates(
      CandidateFinder finder, List<Mention> mentions, boolean[] counties) {
    Map<String, List<Named>> byName = new HashMap<>();
    List<List<Named>> candidates = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      boolean county = counties[i];
      candidates.add(
          byName.computeIfAbsent(
              groupKey(mention, county),
              key -> county ? finder.findCounty(mention) : finder.find(mention)));
    }
    return candidates;
  }

  private static String groupKey(Mention mention, boolean county) {
    // "Jackson and Barrow counties" need not lie where the town of Jackson does.
    return county ? "c" + groupKey(mention) : groupKey(mention);
  }

  private static String groupKey(Mention mention) {
    String text = mention.text();
    // "PARIS" in the dateline is the Paris of the text, but "us" is not "US".
    String name = text.length() > 3 ? NameKey.folded(text) : text;
    return (mention.role() == Role.DEMONYM ? "-" : "+") + name;
  }

  /**
   * The candidates of a mention that are within the place of its neighbour in the text; may be
   * empty.
   */
  private Set<Integer> heldByNeighbour(
      List<Mention> mentions, List<List<Named>> candidates, int mention) {
    Set<Integer> held = new HashSet<>();
    Link next = link(mentions, mention);
    if (next == Link.QUALIFIED || next == Link.FIRST_IN_SECOND) {
      addHeld(held, candidates.get(mention + 1), candidates.get(mention));
    }
    if (link(mentions, mention - 1) == Link.SECOND_IN_FIRST) {
      addHeld(held, candidates.get(mention - 1), candidates.get(mention));
    }
    return held;
  }

  private void addHeld(Set<Integer> held, List<Named> outer, List<Named> inner) {
    for (Named holder : outer.subList(0, Math.min(MAX_HOLDERS, outer.size()))) {
      for (Named named : inner) {
        if (gazetteer.featureClass(holder.place()) == 'A'
            && TextContext.holds(gazetteer, holder.place(), named.place())) {
          held.add(named.place());
        }
      }
    }
  }

  /**
   * The country in which the text puts a mention by a comma, "Palma, Mozambique", although the
   * gazetteer has no place of that name there; -1 if there is none.
   */
  private int countryWithout(
      List<Mention> mentions, List<List<Named>> candidates, int mention, Set<Integer> held) {
    if (!held.isEmpty() || link(mentions, mention) != Link.QUALIFIED) {
      return NO_COUNTRY;
    }
    boolean enumerated =
        link(mentions, mention - 1) == Link.QUALIFIED
            || isCountry(candidates, mention)
            || isCountry(candidates, mention + 2) && isListed(mentions, mention + 1);
    boolean country =
        isCountry(candidates, mention + 1) && mentions.get(mention + 1).role() != Role.DEMONYM;
    return country && !enumerated ? candidates.get(mention + 1).get(0).place() : NO_COUNTRY;
  }

  private boolean isCountry(List<List<Named>> candidates, int mention) {
    return mention < candidates.size()
        && !candidates.get(mention).isEmpty()
        && gazetteer.featureCode(candidates.get(mention).get(0).place()).startsWith("PCL");
  }

  /** "Germany, France", "Germany and France". */
  private boolean isListed(List<Mention> mentions, int first) {
    int end = mentions.get(first).end();
    int start = mentions.get(first + 1).start();
    return start > end && start - end <= LONGEST_LIST_GAP;
  }

  private Link link(List<Mention> mentions, int first) {
    if (first < 0 || first + 1 >= mentions.size()) {
      return Link.NONE;
    }
    return Link.between(text, mentions.get(first).end(), mentions.get(first + 1).start());
  }

  private Toponym newToponym(Mention mention, List<Named> named) {
    Toponym toponym =
        new Toponym(toponyms.size(), mention, named.stream().mapToInt(Named::place).toArray());
    for (int i = 0; i < named.size(); i++) {
      toponym.set(i, Feature.EXACT_NAME, named.get(i).kind() == MatchKind.EXACT ? 1 : 0);
      toponym.set(i, Feature.MAIN_NAME, named.get(i).mainName() ? 1 : 0);
      toponym.set(i, Feature.IN_THE_NEWS, named.get(i).inTheNews() ? 1 : 0);
      toponym.set(i, Feature.BARE_NAME, named.get(i).bare() ? 1 : 0);
    }
    toponyms.add(toponym);
    return toponym;
  }

  private void setOwnFeatures(Toponym toponym) {
    double most = 0;
    for (int i = 0; i < toponym.size(); i++) {
      double size = Math.log10(1.0 + gazetteer.population(toponym.place(i)));
      toponym.set(i, Feature.POPULATION, size);
      most = Math.max(most, size);
    }
    for (int i = 0; i < toponym.size(); i++) {
      toponym.set(i, Feature.POPULATION_SHARE, toponym.feature(i, Feature.POPULATION) - most);
      int candidate = i;
      toponym.set(i, Feature.IN_SUPPLEMENT, gazetteer.isOfSupplement(toponym.place(i)) ? 1 : 0);
      kindOf(toponym.place(i)).ifPresent(feature -> toponym.set(candidate, feature, 1));
    }
    setNamedKind(toponym);
    setGovernment(toponym);
    setNamesakes(toponym);
  }

  private static void setGovernment(Toponym toponym) {
    boolean actor = toponym.hasRole(Role.ACTOR);
    for (int i = 0; i < toponym.size() && actor; i++) {
      double capital = toponym.feature(i, Feature.CAPITAL);
      toponym.set(i, Feature.GOVERNMENT, Math.max(capital, toponym.feature(i, Feature.COUNTRY)));
    }
  }

  private void setNamesakes(Toponym toponym) {
    for (int outer = 0; outer < toponym.size(); outer++) {
      boolean division =
          toponym.feature(outer, Feature.ADMIN1) > 0
              || toponym.feature(outer, Feature.LOWER_DIVISION) > 0;
      for (int inner = 0; inner < toponym.size() && division; inner++) {
        if (isNamesakeTown(toponym, outer, inner)) {
          toponym.set(outer, Feature.HOLDS_NAMESAKE, 1);
        }
      }
    }
  }

  private boolean isNamesakeTown(Toponym toponym, int outer, int inner) {
    int town = toponym.place(inner);
    return gazetteer.featureClass(town) == 'P'
        && gazetteer.population(town) > NAMESAKE_SHARE * gazetteer.population(toponym.place(outer))
        && TextContext.holds(gazetteer, toponym.place(outer), town);
  }

  private Optional<Feature> kindOf(int place) {
    String code = gazetteer.featureCode(place);
    return Optional.ofNullable(
        switch (gazetteer.featureClass(place)) {
          case 'A' -> divisionKind(code);
          case 'P' -> townKind(code);
          case 'S', 'R', 'V' -> gazetteer.isNotable(place) ? Feature.SPOT : null;
          // A brook of a full dump is not a sea: it is ranked like a hamlet.
          default -> gazetteer.isNotable(place) ? Feature.REGION : null;
        });
  }

  private static Feature divisionKind(String code) {
    if (code.startsWith("PCL") || code.equals("TERR")) {
      return Feature.COUNTRY;
    }
    return code.equals("ADM1") ? Feature.ADMIN1 : Feature.LOWER_DIVISION;
  }

  private static @Nullable Feature townKind(String code) {
    return switch (code) {
      case "PPLC" -> Feature.CAPITAL;
      case "PPLA" -> Feature.ADMIN1_SEAT;
      case "PPLA2", "PPLA3", "PPLA4", "PPLA5" -> Feature.LOWER_SEAT;
      case "PPLX" -> Feature.CITY_PART;
      case "PPLQ", "PPLW", "PPLH", "PPLCH" -> Feature.FORMER;
      default -> null;
    };
  }

  private void setNamedKind(Toponym toponym) {
    for (Mention mention : toponym.mentions()) {
      Optional<NamedKind> kind = NamedKind.beside(text.tokens(), mention.start(), mention.end());
      if (kind.isPresent()) {
        for (int i = 0; i < toponym.size(); i++) {
          int place = toponym.place(i);
          boolean fits =
              kind.get().fits(gazetteer.featureClass(place), gazetteer.featureCode(place));
          toponym.set(i, fits ? Feature.KIND_NAMED : Feature.OTHER_KIND_NAMED, 1);
        }
      }
    }
  }

  private TextContext context(List<Mention> mentions) {
    List<Occurrence> occurrences = new ArrayList<>();
    // What the text says twice holds no more than what it says once.
    Set<Containment> containments = new LinkedHashSet<>();
    for (int i = 0; i < mentions.size(); i++) {
      Toponym toponym = byMention.get(i);
      if (toponym != null) {
        occurrences.add(new Occurrence(mentions.get(i), toponym));
        addContainment(containments, mentions, i);
      }
    }
    return new TextContext(gazetteer, toponyms, occurrences, List.copyOf(containments));
  }

  private void addContainment(Set<Containment> containments, List<Mention> mentions, int first) {
    Toponym here = byMention.get(first);
    Toponym next = first + 1 < mentions.size() ? byMention.get(first + 1) : null;
    if (here == null || next == null || here == next) {
      return;
    }
    switch (link(mentions, first)) {
      case QUALIFIED -> containments.add(new Containment(here, next, Feature.CONTAINED));
      case FIRST_IN_SECOND -> containments.add(new Containment(here, next, Feature.PUT_INSIDE));
      case SECOND_IN_FIRST -> containments.add(new Containment(next, here, Feature.PUT_INSIDE));
      case NONE -> {
        // Neighbours in the text, no more.
      }
    }
  }
}
