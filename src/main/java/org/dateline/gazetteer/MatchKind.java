package org.dateline.gazetteer;

/** How a requested name matches a name of a place, best match first. */
public enum MatchKind {
  /** The same characters. */
  EXACT,
  /** The same except for upper and lower case. */
  CASE_FOLDED,
  /** The same except for case, diacritics, hyphens, apostrophes and full stops. */
  FOLDED
}
