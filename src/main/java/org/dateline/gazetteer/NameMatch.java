package org.dateline.gazetteer;

/**
 * A place found by name.
 *
 * @param place the place
 * @param ordinal its ordinal in the gazetteer that found it
 * @param name its name that matched, as the gazetteer writes it
 * @param kind how well it matched
 * @param primary whether this is its main name and not an alternate one
 */
public record NameMatch(Place place, int ordinal, String name, MatchKind kind, boolean primary) {}
