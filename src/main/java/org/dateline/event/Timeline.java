package org.dateline.event;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.time.DatePrecision;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.dateline.when.TimeExpression;
import org.dateline.when.TimeResolver;
import org.jspecify.annotations.Nullable;

/** What an article says of time, sentence by sentence. */
final class Timeline {

  /** What stands that near to the beginning of a sentence frames all of it: "On Monday, …". */
  private static final int FRAME = 25;

  /** Farther than so many clauses off, a day belongs to something else. */
  private static final int MOST_CLAUSES = 2;

  /** Longer than that is no sentence that anyone wrote, and says nothing of what stands in it. */
  private static final int LONGEST = 4000;

  private static final String BREAKS = ",;:—–()";

  private final TimeResolver resolver;
  private final String text;
  private final @Nullable PartialDate published;
  private final NavigableMap<Integer, Sentence> byStart = new TreeMap<>();

  /** A sentence of the text with its expressions, whose offsets count from its start. */
  private record Sentence(int start, String text, List<TimeExpression> expressions) {}

  Timeline(Article article, Sentences sentences, TimeResolver resolver) {
    this.resolver = resolver;
    this.text = article.text();
    this.published = storable(article.publishedDate().orElse(null));
    DateSpan previous = null;
    for (int[] bounds : sentences.bounds()) {
      Sentence sentence = read(bounds[0], bounds[1], previous);
      if (!sentence.expressions().isEmpty()) {
        previous = sentence.expressions().get(sentence.expressions().size() - 1).span();
      }
      byStart.put(sentence.start(), sentence);
    }
  }

  private Sentence read(int start, int end, @Nullable DateSpan previous) {
    if (end - start > LONGEST) {
      return new Sentence(start, "", List.of());
    }
    String sentence = text.substring(start, end);
    return new Sentence(start, sentence, resolver.find(sentence, published, previous));
  }

  /** The sentence at an offset of the text; empty if it is none that anyone wrote. */
  String sentence(int offset) {
    return at(offset).text();
  }

  /**
   * The sentences before and after that at an offset, as far as they are of its paragraph and name
   * no place themselves: those that do tell what happened there.
   *
   * @param places where in the text places are named, in order
   */
  List<String> beside(int offset, NavigableSet<Integer> places) {
    int start = at(offset).start();
    return Stream.of(byStart.lowerEntry(start), byStart.higherEntry(start))
        .filter(Objects::nonNull)
        .filter(entry -> isOneParagraph(start, entry.getKey()))
        .map(Map.Entry::getValue)
        .filter(one -> places.subSet(one.start(), one.start() + one.text().length()).isEmpty())
        .map(Sentence::text)
        .toList();
  }

  /** Whether an offset is in the first paragraph, which tells the same as the title. */
  boolean isInLead(int offset) {
    int end = text.indexOf("\n\n");
    return end < 0 || offset < end;
  }

  private boolean isOneParagraph(int sentence, int other) {
    int end = text.indexOf("\n\n", Math.min(sentence, other));
    return end < 0 || end >= Math.max(sentence, other);
  }

  /** When it was that the sentence tells of at these offsets; null if nobody tells. */
  @Nullable EventDate when(int start, int end) {
    TimeExpression best = nearest(start, end);
    if (best != null) {
      return new EventDate(best.span(), best.text());
    }
    return published == null ? null : EventDate.published(published);
  }

  /** Whether what the sentence tells of at these offsets is still to come. */
  boolean isPlanned(int start, int end) {
    TimeExpression best = nearest(start, end);
    return best == null ? resolver.isAboutTheFuture(at(start).text()) : best.planned();
  }

  private @Nullable TimeExpression nearest(int start, int end) {
    Sentence sentence = at(start);
    TimeExpression best = null;
    long least = Long.MAX_VALUE;
    for (TimeExpression expression : sentence.expressions()) {
      int from = sentence.start() + expression.start();
      int to = sentence.start() + expression.end();
      long distance = from >= end ? between(end, from) : between(to, start);
      if (belongs(expression, distance / text.length()) && distance < least) {
        least = distance;
        best = expression;
      }
    }
    return best;
  }

  // Breaks between clauses count for more than any number of letters.
  private long between(int from, int to) {
    long breaks = 0;
    for (int i = from; i < to; i++) {
      if (BREAKS.indexOf(text.charAt(i)) >= 0) {
        breaks += text.charAt(i) == ';' ? MOST_CLAUSES + 1 : 1;
      }
    }
    return breaks * text.length() + Math.max(0, to - from);
  }

  // "Fighting goes on near the border, and officials speak of the land that the 2003 invasion
  // laid waste": a year in another clause is history, not the date of what is told.
  private boolean belongs(TimeExpression expression, long breaks) {
    if (saysLessThanPublished(expression.span())) {
      return false;
    }
    return breaks == 0
        || (expression.start() <= FRAME && breaks <= MOST_CLAUSES)
        || (expression.span().precision() == DatePrecision.DAY && breaks <= MOST_CLAUSES);
  }

  // "Its 2012 session" in a report of September 2012.
  private boolean saysLessThanPublished(DateSpan span) {
    return published != null
        && span.precision() == DatePrecision.YEAR
        && published.precision() != DatePrecision.YEAR
        && !span.first().isAfter(published.first())
        && span.last().isAfter(published.last());
  }

  private Sentence at(int offset) {
    return byStart.floorEntry(offset).getValue();
  }

  private static @Nullable PartialDate storable(@Nullable PartialDate date) {
    return date == null || !DateSpan.of(date).isStorable() ? null : date;
  }
}
