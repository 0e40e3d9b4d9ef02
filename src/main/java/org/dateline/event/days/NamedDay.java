package org.dateline.event.days;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.dateline.time.DateSpan;
import org.dateline.when.TimeExpression;

/**
 * A time expression of an article as a candidate for the days of its events.
 *
 * @param words the expression
 * @param sentence the index of its sentence
 * @param ofDateline whether it is part of the dateline
 * @param narration whether its clause narrates
 */
public record NamedDay(TimeExpression words, int sentence, boolean ofDateline, String narration) {

  /** How the rules find the days of a trigger. */
  public enum Way {
    /** In its clause or in one beside it. */
    CLAUSE,
    /** As the only days of its sentence. */
    SENTENCE,
    /** As the days at which the story is. */
    STORY,
    /** Not at all, so that the day of publication stands in. */
    PUBLISHED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What kind of words it is. */
  String form() {
    return words.form();
  }

  /** Where its days are, seen from the day of publication. */
  String distance(LocalDate published) {
    DateSpan span = words.span();
    if (span.first().isAfter(published)) {
      return "after by " + upTo(ChronoUnit.DAYS.between(published, span.first()));
    }
    return span.last().isBefore(published)
        ? "before by " + upTo(ChronoUnit.DAYS.between(span.last(), published))
        : "now";
  }

  /** How many days they are. */
  String length() {
    return "days " + upTo(ChronoUnit.DAYS.between(words.span().first(), words.span().last()) + 1);
  }

  private static String upTo(long days) {
    for (int bound : new int[] {1, 7, 31, 366, 2000}) {
      if (days <= bound) {
        return String.valueOf(bound);
      }
    }
    return "more";
  }
}
