package org.dateline.gazetteer;

/**
 * A place found by name.
 *
 * @param place the place
 * @param ordinal its ordinal in the gazetteer that found it
 * @param name its name that agreed, as the gazetteer writes it
 * @param kind how well it agreed
 * @param primary whether that is its main name, not an alternate one
 */
public record NameMatch(Place place, int ordinal, String name, MatchKind kind, boolean primary) {}
