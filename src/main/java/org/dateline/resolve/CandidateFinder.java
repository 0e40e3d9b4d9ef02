package org.dateline.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.MatchKind;
import org.dateline.gazetteer.NameKey;
import org.dateline.gazetteer.NameTable;
import org.dateline.gazetteer.RunTogether;
import org.dateline.lexicon.Lexicon;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;

/** Finds the places that a name may mean. */
final class CandidateFinder {

  /** The likeliest places of a name come first, and nobody means the fiftieth San Antonio. */
  private static final int MAX_CANDIDATES = 40;

  /** Up to this length, case distinguishes words: "US" and "us". */
  private static final int MAX_CASE_BOUND_LENGTH = 3;

  private static final int MAX_ACRONYM_LENGTH = 5;

  /** About the prominence of a provincial capital with 200,000 people. */
  private static final double WELL_KNOWN_PROMINENCE = 6;

  private static final Lexicon ENGLISH = Lexicon.english();

  private static final Pattern DIRECTION =
      Pattern.compile(
          "(?i)^(the |"
              + ENGLISH.pattern("compass")
              + "[ -]|"
              + ENGLISH.pattern("compass-with-hyphen")
              + "[ -]|"
              + ENGLISH.pattern("part-of-place")
              + " )+");

  private static final Pattern GENERIC_BEHIND =
      Pattern.compile("(?i) " + ENGLISH.pattern("after-bare-name") + "$");

  private static final Pattern GENERIC_BEFORE =
      Pattern.compile("(?i)^" + ENGLISH.pattern("before-bare-name") + " (of )?");

  private static final FixedNames NEWS = FixedNames.inTheNews();

  private final Gazetteer gazetteer;
  private final FixedNames demonyms;
  private final FixedNames abbreviations;

  CandidateFinder(Gazetteer gazetteer, FixedNames demonyms, FixedNames abbreviations) {
    this.gazetteer = gazetteer;
    this.demonyms = demonyms;
    this.abbreviations = abbreviations;
  }

  /** A candidate before ranking. */
  record Named(int place, MatchKind kind, boolean mainName, boolean bare, boolean inTheNews) {

    Named(int place, MatchKind kind, boolean mainName, boolean bare) {
      this(place, kind, mainName, bare, false);
    }
  }

  /** The candidates of a mention, the likeliest first by name alone; empty if there is none. */
  List<Named> find(Mention mention) {
    List<Named> found = new ArrayList<>();
    if (mention.role() == Role.DEMONYM) {
      addFixed(found, demonyms, mention.text());
      if (!found.isEmpty()) {
        return found;
      }
    }
    addFixed(found, abbreviations, mention.text());
    List<Named> named = named(mention.text());
    if (named.isEmpty()) {
      named = named(RunTogether.parted(mention.text()));
    }
    found.addAll(named.isEmpty() && found.isEmpty() ? bareNamed(mention.text()) : named);
    return withNews(mention.text(), found).stream().filter(distinct()).toList();
  }

  /** Marks or adds the place that the news mostly means by a name. */
  private List<Named> withNews(String name, List<Named> found) {
    List<Named> all = new ArrayList<>();
    for (String id : NEWS.placeIds(name)) {
      int ordinal = gazetteer.ordinalOf(id);
      if (ordinal >= 0) {
        boolean main = found.stream().anyMatch(one -> one.place() == ordinal && one.mainName());
        all.add(new Named(ordinal, MatchKind.EXACT, main, false, true));
      }
    }
    all.addAll(found);
    return all;
  }

  /** The candidates whose main name it is. */
  List<Named> findByMainName(Mention mention) {
    return named(mention.text()).stream().filter(Named::mainName).toList();
  }

  /** The candidates of one name in "Jackson and Barrow counties". */
  List<Named> findCounty(Mention mention) {
    List<Named> counties = named(mention.text() + " County");
    return counties.isEmpty() ? find(mention) : counties;
  }

  /** Finds a name without descriptive words: "northern Iraq", "Idlib province", "city of Homs". */
  private List<Named> bareNamed(String name) {
    String bare = DIRECTION.matcher(name).replaceFirst("");
    for (Pattern generic : List.of(GENERIC_BEHIND, GENERIC_BEFORE)) {
      List<Named> found = named(bare);
      if (!found.isEmpty()) {
        return asBare(found);
      }
      bare = generic.matcher(bare).replaceFirst("");
    }
    return asBare(named(bare));
  }

  /**
   * Only main names are used: the South Pole is not the south of Poland, whose alternate names
   * include "Pole".
   */
  private static List<Named> asBare(List<Named> found) {
    return found.stream()
        .filter(Named::mainName)
        .map(named -> new Named(named.place(), named.kind(), true, true))
        .toList();
  }

  private void addFixed(List<Named> found, FixedNames names, String word) {
    for (String id : names.placeIds(word)) {
      int ordinal = gazetteer.ordinalOf(id);
      if (ordinal >= 0) {
        found.add(new Named(ordinal, MatchKind.EXACT, true, false));
      }
    }
  }

  private List<Named> named(String name) {
    NameTable names = gazetteer.names();
    boolean caseBound = name.length() <= MAX_CASE_BOUND_LENGTH;
    Map<Integer, Named> byPlace = new LinkedHashMap<>();
    int posting = names.find(NameKey.of(name));
    while (posting >= 0 && byPlace.size() < MAX_CANDIDATES) {
      MatchKind kind = gazetteer.matchKind(posting, name);
      if (!caseBound || kind == MatchKind.EXACT) {
        int place = names.place(posting);
        boolean main = gazetteer.isPrimary(posting) || isMainNameOfDivision(place, name);
        Named named = new Named(place, kind, main, false);
        byPlace.merge(place, named, CandidateFinder::better);
      }
      posting = names.isLast(posting) ? -1 : posting + 1;
    }
    return isAcronym(name, byPlace.values()) ? List.of() : List.copyOf(byPlace.values());
  }

  /** "Santa Cruz" is the main name of the Santa Cruz Department: only its kind is left out. */
  private boolean isMainNameOfDivision(int place, String name) {
    if (!gazetteer.featureCode(place).equals("ADM1")) {
      return false;
    }
    String main = gazetteer.name(place);
    return main.length() > name.length()
        && main.regionMatches(true, 0, name, 0, name.length())
        && GENERIC_BEHIND.matcher(main).replaceFirst("").length() == name.length();
  }

  /**
   * Whether a short name in capitals is an acronym ("NATO" is not Nato, a village) and not a place
   * that everyone knows, shouted by a headline or a dateline ("PARIS", which may be in Texas).
   */
  private boolean isAcronym(String name, Collection<Named> found) {
    return name.length() <= MAX_ACRONYM_LENGTH
        && name.chars().allMatch(Character::isUpperCase)
        && found.stream()
            .allMatch(
                named ->
                    named.kind() != MatchKind.EXACT
                        && gazetteer.prominence(named.place()) < WELL_KNOWN_PROMINENCE);
  }

  private static Predicate<Named> distinct() {
    Set<Integer> seen = new HashSet<>();
    return named -> seen.add(named.place());
  }

  private static Named better(Named some, Named other) {
    MatchKind kind = some.kind().compareTo(other.kind()) <= 0 ? some.kind() : other.kind();
    return new Named(some.place(), kind, some.mainName() || other.mainName(), false);
  }
}
