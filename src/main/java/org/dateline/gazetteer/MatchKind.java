package org.dateline.gazetteer;

/** How the name that was asked for agrees with a name of a place, best first. */
public enum MatchKind {
  /** The same characters. */
  EXACT,
  /** The same but for upper and lower case. */
  CASE_FOLDED,
  /** The same but for case, diacritics, hyphens, apostrophes and full stops. */
  FOLDED
}
