package org.dateline.when;

import static org.dateline.when.Vocabulary.UNITS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.Lexicon;
import org.dateline.when.Expression.Ago;
import org.dateline.when.Expression.Months;
import org.dateline.when.Expression.OfPreviousYear;
import org.dateline.when.Expression.OfYear;
import org.dateline.when.Expression.OnThisDay;
import org.dateline.when.ExpressionReader.Found;
import org.dateline.when.Vocabulary.Unit;

/**
 * Reads words after an expression that change its meaning: "5 May last year", "a year ago today".
 */
final class Modifiers {

  private static final Map<String, Integer> OFFSETS =
      Lexicon.english().values("years-from-now", Integer::valueOf);

  private Modifiers() {}

  /** Extends an expression by the words after it. */
  static Found extend(ExpressionReader reader, Found found) {
    if (found.meaning() instanceof Ago ago && reader.at(found.to()).lower().equals("today")) {
      return new Found(found.from(), found.to() + 1, new OnThisDay(ago.unit(), ago.offset()));
    }
    if (found.meaning().isOfSomeYear()) {
      return ofYear(reader, found);
    }
    return found;
  }

  private static Found ofYear(ExpressionReader reader, Found found) {
    String next = reader.at(found.to()).lower();
    int i = next.equals("of") || next.equals(",") ? found.to() + 1 : found.to();
    Integer offset = OFFSETS.get(reader.at(i).lower());
    if (offset != null
        && UNITS.get(reader.at(i + 1).lower()) == Unit.YEAR
        && (next.equals("of") || !reader.at(i).lower().equals("the"))) {
      return new Found(found.from(), i + 2, new OfYear(found.meaning(), offset));
    }
    if (next.equals("of") && isThatYear(reader, i)) {
      int to = reader.at(i).lower().equals("that") ? i + 2 : i + 3;
      return new Found(found.from(), to, new OfPreviousYear(found.meaning()));
    }
    // "In June and July 1916" is all in 1916.
    if ((next.equals("and") || next.equals("or")) && found.meaning() instanceof Months) {
      Found second = reader.read(found.to() + 1);
      Optional<Integer> year =
          second != null && second.meaning() instanceof Months other
              ? other.year()
              : Optional.empty();
      return year.map(y -> new Found(found.from(), found.to(), found.meaning().in(y)))
          .orElse(found);
    }
    return found;
  }

  // "March of that year", "March of the same year"
  private static boolean isThatYear(ExpressionReader reader, int i) {
    return reader.lower(i, i + 2).equals(List.of("that", "year"))
        || reader.lower(i, i + 3).equals(List.of("the", "same", "year"));
  }
}
