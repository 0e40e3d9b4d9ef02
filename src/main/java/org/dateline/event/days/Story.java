package org.dateline.event.days;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.time.DatePrecision;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.dateline.when.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Tracks the current day of the story of an article, from sentence to sentence. */
public final class Story {

  /** Events longer before the publication are background and not news. */
  private static final int REPORTED_DAYS = 10;

  private static final Pattern TELLS_A_LIFE = Pattern.compile("(?<!who )\\bwas born\\b");

  private final @Nullable PartialDate published;
  private @Nullable TimeExpression lastOfParagraph;
  private @Nullable TimeExpression reported;
  private boolean reportsSeveral;

  /** Whether the paragraph has moved to much earlier years, or to a biography. */
  private boolean left;

  /** The story of an article with a date of publication, if known. */
  public Story(@Nullable PartialDate published) {
    this.published = published;
  }

  public void beginParagraph() {
    lastOfParagraph = null;
    left = false;
  }

  /**
   * The words for the day at which the next sentence goes on: those that its paragraph told last;
   * without any, those for the one day of which the article has told so far. Null where it has told
   * of several, or has left its story.
   */
  public @Nullable TimeExpression day() {
    return left || lastOfParagraph != null || reportsSeveral ? lastOfParagraph : reported;
  }

  /**
   * Moves on by a sentence.
   *
   * @param told all its time expressions
   */
  public void add(AnnotatedText text, Passage sentence, List<TimeExpression> told) {
    // Without a date of publication the next sentence's "on Friday" has no days, and must not
    // get those of another.
    if (published == null) {
      return;
    }
    told.stream().filter(expression -> !expression.planned()).forEach(this::add);
    if (leaves(text, sentence, told)) {
      lastOfParagraph = null;
      left = true;
    }
  }

  private void add(TimeExpression expression) {
    if (!isYear(expression)) {
      lastOfParagraph = expression;
      left = false;
    }
    if (isReported(expression)) {
      reportsSeveral |= reported != null && !reported.span().equals(expression.span());
      reported = reported == null ? expression : reported;
    }
  }

  /** Whether a day is recent enough to be the news of the article. */
  public boolean isReported(TimeExpression expression) {
    DateSpan span = expression.span();
    return published != null
        && !expression.planned()
        && span.precision() == DatePrecision.DAY
        && !span.first().isBefore(published.first().minusDays(REPORTED_DAYS));
  }

  // "The last summit was held in 1999. It was overshadowed by riots in Altona", but not "The hall,
  // built in 1898, burned down. Firemen came from Altona".
  private static boolean leaves(AnnotatedText text, Passage sentence, List<TimeExpression> told) {
    boolean years =
        !told.isEmpty()
            && told.stream().allMatch(Story::isYear)
            && !Sentence.hasBreak(text.substring(sentence.start(), told.get(0).start()));
    return years || TELLS_A_LIFE.matcher(text.substring(sentence.start(), sentence.end())).find();
  }

  private static boolean isYear(TimeExpression expression) {
    return expression.span().precision() == DatePrecision.YEAR;
  }
}
