package org.dateline.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.MatchKind;
import org.dateline.gazetteer.NameKey;
import org.dateline.gazetteer.NameTable;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;

/** Finds the places that a name may mean. */
final class CandidateFinder {

  /** The likeliest of a name come first; nobody means the fiftieth San Antonio. */
  private static final int MAX_CANDIDATES = 40;

  /** Up to this length a name in other case is another word: "US" and "us". */
  private static final int MAX_CASE_BOUND_LENGTH = 3;

  private static final Pattern DIRECTION =
      Pattern.compile(
          "(?i)^(the |(north|south|east|west|north-?east|north-?west|south-?east|south-?west)(ern)?"
              + "[ -]|central |greater |upper |lower |downtown |mainland |rural )+");

  private static final Pattern GENERIC_BEHIND =
      Pattern.compile(
          "(?i) (province|governorate|state|county|parish|district|city|town|village|region"
              + "|neighbou?rhood|suburb|camp|municipality|prefecture|oblast|river|island|area)$");

  private static final Pattern GENERIC_BEFORE =
      Pattern.compile(
          "(?i)^(city|town|village|province|state|county|republic|kingdom|port|lake|mount) (of )?");

  private final Gazetteer gazetteer;
  private final FixedNames demonyms;
  private final FixedNames abbreviations;

  CandidateFinder(Gazetteer gazetteer, FixedNames demonyms, FixedNames abbreviations) {
    this.gazetteer = gazetteer;
    this.demonyms = demonyms;
    this.abbreviations = abbreviations;
  }

  /** A candidate before it is weighed. */
  record Named(int place, MatchKind kind, boolean mainName) {}

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
    addNamed(found, mention.text());
    if (found.isEmpty()) {
      addBareName(found, mention.text());
    }
    return found;
  }

  /** Without the words that describe: "northern Iraq", "Idlib province", "city of Homs". */
  private void addBareName(List<Named> found, String name) {
    String bare = DIRECTION.matcher(name).replaceFirst("");
    for (Pattern generic : List.of(GENERIC_BEHIND, GENERIC_BEFORE)) {
      addNamed(found, bare);
      if (!found.isEmpty()) {
        return;
      }
      bare = generic.matcher(bare).replaceFirst("");
    }
    addNamed(found, bare);
  }

  private void addFixed(List<Named> found, FixedNames names, String word) {
    for (String id : names.placeIds(word)) {
      int ordinal = gazetteer.ordinalOf(id);
      if (ordinal >= 0) {
        found.add(new Named(ordinal, MatchKind.EXACT, true));
      }
    }
  }

  private void addNamed(List<Named> found, String name) {
    NameTable names = gazetteer.names();
    boolean caseBound = name.length() <= MAX_CASE_BOUND_LENGTH;
    Map<Integer, Named> byPlace = new LinkedHashMap<>();
    found.forEach(named -> byPlace.put(named.place(), named));
    int posting = names.find(NameKey.of(name));
    while (posting >= 0 && byPlace.size() < MAX_CANDIDATES) {
      MatchKind kind = gazetteer.matchKind(posting, name);
      if (!caseBound || kind == MatchKind.EXACT) {
        Named named = new Named(names.place(posting), kind, gazetteer.isPrimary(posting));
        byPlace.merge(named.place(), named, CandidateFinder::better);
      }
      posting = names.isLast(posting) ? -1 : posting + 1;
    }
    found.clear();
    found.addAll(byPlace.values());
  }

  private static Named better(Named some, Named other) {
    MatchKind kind = some.kind().compareTo(other.kind()) <= 0 ? some.kind() : other.kind();
    return new Named(some.place(), kind, some.mainName() || other.mainName());
  }
}
