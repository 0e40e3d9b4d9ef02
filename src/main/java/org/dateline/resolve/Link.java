package org.dateline.resolve;

import java.util.regex.Pattern;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;

/** The relation that the words between two neighbouring mentions express. */
enum Link {
  /** The first lies in the second, by a comma or brackets: "Paris, Texas", "Paris (Texas)". */
  QUALIFIED,
  /** The first lies in the second: "Tuz Khurmato, in northern Iraq". */
  FIRST_IN_SECOND,
  /** The second lies in the first: "Iraq's Salaheddin", "the Syrian town of Azaz". */
  SECOND_IN_FIRST,
  NONE;

  private static final int MAX_GAP = 48;

  private static final Lexicon ENGLISH = Lexicon.english();

  private static final String DIRECTION =
      "("
          + ENGLISH.pattern("compass")
          + "|"
          + ENGLISH.pattern("compass-with-hyphen")
          + "|"
          + ENGLISH.pattern("part-of-place")
          + "|"
          + ENGLISH.pattern("nearby")
          + ")[ -]";

  private static final String KIND = ENGLISH.pattern("kind-of") + "s?";

  private static final Pattern FIRST_IN_SECOND_GAP =
      Pattern.compile(
          "(,|, ?in|,? (in|of|inside) (the )?|, a "
              + KIND
              + " (in|of) (the )?)"
              + "( ?("
              + DIRECTION
              + ")*)?"
              + " ?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern GENERIC_FIRST_GAP =
      Pattern.compile(
          " " + KIND + "(,| in| of|, in) (the )?(" + DIRECTION + ")*", Pattern.CASE_INSENSITIVE);

  private static final Pattern SECOND_IN_FIRST_GAP =
      Pattern.compile(
          "(['’]s?)? (("
              + DIRECTION
              + ")|[a-z]+-held |[a-z]+-largest |"
              + ENGLISH.pattern("adjective-in-link")
              + " )*"
              + "(("
              + KIND
              + ")( of)?,? )?",
          Pattern.CASE_INSENSITIVE);

  /**
   * The link expressed by the text from {@code end} of the first mention to {@code start} of the
   * second.
   */
  static Link between(AnnotatedText text, int end, int start) {
    int length = start - end;
    if (length < 1 || length > MAX_GAP) {
      return NONE;
    }
    String gap = text.substring(end, start);
    if (gap.equals(", ") || gap.equals(" (")) {
      return QUALIFIED;
    }
    if (FIRST_IN_SECOND_GAP.matcher(gap).matches() || GENERIC_FIRST_GAP.matcher(gap).matches()) {
      return FIRST_IN_SECOND;
    }
    return SECOND_IN_FIRST_GAP.matcher(gap).matches() ? SECOND_IN_FIRST : NONE;
  }
}
