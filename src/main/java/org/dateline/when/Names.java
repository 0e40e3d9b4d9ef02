package org.dateline.when;

import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.when.ExpressionReader.Found;

/** Tells days that are part of a name from dates: "28 September Square", "17 July street". */
final class Names {

  /** Things that are named after days: "square". */
  private static final Set<String> NAMED_AFTER_DAY = Lexicon.english().words("named-after-day");

  private Names() {}

  /** Whether a day is part of the name of something. */
  static boolean holds(ExpressionReader reader, Found found) {
    boolean day = found.meaning().isDayOfAMonth() && found.meaning().isOfSomeYear();
    if (!day) {
      return false;
    }
    Word next = reader.at(found.to());
    if (NAMED_AFTER_DAY.contains(next.lower())) {
      return next.isCapitalised() || endsName(reader, found);
    }
    return reader.at(found.from() - 1).lower().equals("of")
        && reader.at(found.from() - 2).isCapitalised()
        && NAMED_AFTER_DAY.contains(reader.at(found.from() - 2).lower());
  }

  // "At the 17 July street", but neither "on 17 July street battles" nor "the 17 July street fair"
  private static boolean endsName(ExpressionReader reader, Found found) {
    Word after = reader.at(found.to() + 1);
    boolean goesOn = Character.isLowerCase(after.text().charAt(0)) && !ends(after.lower());
    return !goesOn && !reader.at(found.from() - 1).lower().equals("on");
  }

  private static boolean ends(String word) {
    return Spans.AFTER_LISTED_DAY.contains(word) || word.endsWith("ed");
  }
}
