package org.dateline.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.dateline.when.Expression.Since;
import org.dateline.when.ExpressionReader.Found;
import org.dateline.when.TemporalContext.Tense;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a sentence says of time, and the days that it means. Safe for use by many threads.
 *
 * <p>Weeks begin on Monday, seasons are those of the north, and a weekday without more is the last
 * of its name up to the day of publication, or the next after it where the sentence speaks of what
 * is to come. {@code docs/TIME.md} lists the conventions and how right they are.
 */
public final class TimeResolver {

  private static final Set<String> UP_TO = Lexicon.english().words("up-to");

  /** "The worst outbreak of cholera in Yemen since". */
  private static final int MOST_COMPARED = 7;

  private final DateOrders orders = new DateOrders();

  /**
   * The expressions of a sentence whose days can be told, in order.
   *
   * @param sentence one sentence of the text, or several that belong together
   * @param published when the article was published; without it, only full dates have a meaning
   * @param previous what the expression before this sentence meant, for "the next day"
   */
  public List<TimeExpression> find(
      AnnotatedText text,
      Passage sentence,
      @Nullable PartialDate published,
      @Nullable DateSpan previous) {
    List<Word> tokens = Word.of(text.tokens(), sentence);
    NumericDates numbers = new NumericDates(() -> orders.of(text));
    ExpressionReader reader = new ExpressionReader(tokens, numbers);
    Spans spans = new Spans(reader);
    Tenses tenses = new Tenses(tokens);
    List<TimeExpression> expressions = new ArrayList<>();
    DateSpan before = previous;
    for (int i = 0; i < tokens.size(); i++) {
      Found found = spans.read(i);
      if (found == null) {
        continue;
      }
      if (isCompared(reader, found) || Names.holds(reader, found)) {
        i = found.to() - 1;
        continue;
      }
      Tense tense =
          isOfAnyTense(reader, found) ? Tense.UNKNOWN : tenses.at(found.from(), found.to());
      TemporalContext context = new TemporalContext(published, before, tense);
      Optional<DateSpan> span = found.meaning().from(context).filter(DateSpan::isStorable);
      if (span.isPresent()) {
        before = span.get();
        int start = tokens.get(found.from()).start();
        int end = tokens.get(found.to() - 1).end();
        boolean planned = isPlanned(span.get(), published, tense);
        expressions.add(
            new TimeExpression(
                start, end, text.substring(start, end), before, planned, found.meaning().form()));
      }
      i = found.to() - 1;
    }
    return expressions;
  }

  /** Whether a sentence surely speaks of what is to come. */
  public boolean isAboutTheFuture(AnnotatedText text, Passage sentence) {
    return new Tenses(Word.of(text.tokens(), sentence)).speakOfTheFuture();
  }

  // "The heaviest fighting since 2016" is of now, and did not go on since then.
  private static boolean isCompared(ExpressionReader reader, Found found) {
    return found.meaning() instanceof Since
        && reader.lower(Math.max(0, found.from() - MOST_COMPARED), found.from()).stream()
            .anyMatch(Vocabulary.COMPARING::contains);
  }

  private static boolean isPlanned(DateSpan span, @Nullable PartialDate published, Tense tense) {
    return published != null
        && (span.first().isAfter(published.last())
            || (tense == Tense.FUTURE && !span.last().isBefore(published.first())));
  }

  // "The January 22 talks" and "held until January 22" may be told in the past and be to come;
  // "put off until January 22" is told in the past and was to come.
  private static boolean isOfAnyTense(ExpressionReader reader, Found found) {
    String before = reader.at(found.from() - 1).lower();
    char behind = reader.at(found.to()).text().charAt(0);
    return found.meaning() instanceof Expression.DayOfMonth
        && !Vocabulary.POSTPONED.contains(reader.at(found.from() - 2).lower())
        && (UP_TO.contains(before) || (before.equals("the") && Character.isLowerCase(behind)));
  }
}
