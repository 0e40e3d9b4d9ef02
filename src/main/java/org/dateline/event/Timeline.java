package org.dateline.event;

import java.util.HashMap;
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
import org.dateline.when.Narration;
import org.dateline.when.TimeExpression;
import org.dateline.when.TimeResolver;
import org.jspecify.annotations.Nullable;

/** What an article says of time, sentence by sentence. */
final class Timeline {

  /** What stands that near to the beginning of a sentence frames all of it: "On Monday, …". */
  private static final int FRAME = 25;

  /** Farther than so many clauses off, a day belongs to something else. */
  private static final int MOST_CLAUSES = 2;

  /** What frames a sentence reaches farther, up to the first semicolon. */
  private static final int MOST_FRAMED_CLAUSES = 4;

  /** Besides an expression, an aside holds a preposition at most: ", in 1956,". */
  private static final int LONGEST_PREPOSITION = 7;

  /** What happened longer before the publication is not what an article reports. */
  private static final int REPORTED_DAYS = 10;

  /** Where a line such as "BOGOTÁ, Colombia (Wire) —" has ended. */
  private static final int LONGEST_DATELINE = 60;

  /** Longer than that is no sentence that anyone wrote, and says nothing of what stands in it. */
  private static final int LONGEST = 4000;

  private static final String BREAKS = ",;:—–()";

  private final TimeResolver resolver;
  private final String text;
  private final @Nullable PartialDate published;
  private final NavigableMap<Integer, Sentence> byStart = new TreeMap<>();

  /** Of the sentences that had to be looked at for that, by their start. */
  private final Map<Integer, Narration> narrations = new HashMap<>();

  /** The first day that the first paragraph reports. */
  private final @Nullable TimeExpression lead;

  /**
   * A sentence of the text.
   *
   * @param expressions what it says of time; their offsets count from its start
   * @param before when that is of which the text before it tells; null if that leaves it open
   */
  private record Sentence(
      int start, String text, List<TimeExpression> expressions, @Nullable TimeExpression before) {}

  /** The day at which a story stands, from sentence to sentence. */
  private final class Story {

    private @Nullable TimeExpression lastOfParagraph;
    private @Nullable TimeExpression reported;
    private boolean reportsSeveral;

    void beginParagraph() {
      lastOfParagraph = null;
    }

    // A story goes on at the day that was told last in its paragraph. Without any it is at the one
    // day of which the article has told so far; where it has told of several, nobody knows.
    @Nullable TimeExpression day() {
      return lastOfParagraph != null || reportsSeveral ? lastOfParagraph : reported;
    }

    void add(TimeExpression expression) {
      // Without a date of publication the next sentence's "on Friday" has no days, and must not
      // get those of another.
      if (published == null || expression.planned()) {
        return;
      }
      if (expression.span().precision() != DatePrecision.YEAR) {
        lastOfParagraph = expression;
      }
      if (isReported(expression.span())) {
        reportsSeveral |= reported != null && !reported.span().equals(expression.span());
        reported = reported == null ? expression : reported;
      }
    }
  }

  Timeline(Article article, Sentences sentences, TimeResolver resolver) {
    this.resolver = resolver;
    this.text = article.text();
    this.published = storable(article.publishedDate().orElse(null));
    Story story = new Story();
    DateSpan previous = null;
    int endOfParagraph = endOfLead();
    for (int[] bounds : sentences.bounds()) {
      if (bounds[0] >= endOfParagraph) {
        endOfParagraph = endOfParagraph(bounds[0]);
        story.beginParagraph();
      }
      Sentence sentence = read(bounds[0], bounds[1], previous, story.day());
      for (TimeExpression expression : sentence.expressions()) {
        previous = expression.span();
        story.add(expression);
      }
      byStart.put(sentence.start(), sentence);
    }
    this.lead = lead();
  }

  private Sentence read(
      int start, int end, @Nullable DateSpan previous, @Nullable TimeExpression before) {
    if (end - start > LONGEST) {
      return new Sentence(start, "", List.of(), before);
    }
    String sentence = text.substring(start, end);
    return new Sentence(start, sentence, resolver.find(sentence, published, previous), before);
  }

  private @Nullable TimeExpression lead() {
    return byStart.headMap(endOfLead()).values().stream()
        .flatMap(sentence -> sentence.expressions().stream())
        .filter(expression -> !expression.planned() && isReported(expression.span()))
        .findFirst()
        .orElse(null);
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
    return offset < endOfLead();
  }

  private int endOfLead() {
    return endOfParagraph(0);
  }

  private int endOfParagraph(int offset) {
    int start = offset;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = text.indexOf("\n\n", start);
    return end < 0 ? text.length() : end;
  }

  private boolean isOneParagraph(int sentence, int other) {
    int end = text.indexOf("\n\n", Math.min(sentence, other));
    return end < 0 || end >= Math.max(sentence, other);
  }

  /** When it was that the text tells of at these offsets; null if nobody tells. */
  @Nullable EventDate when(int start, int end) {
    TimeExpression best = expression(start, end);
    if (best != null) {
      return new EventDate(best.span(), best.text());
    }
    return published == null ? null : EventDate.published(published);
  }

  /** Whether what the text tells of at these offsets is still to come. */
  boolean isPlanned(int start, int end) {
    TimeExpression best = expression(start, end);
    return best == null ? resolver.isAboutTheFuture(at(start).text()) : best.planned();
  }

  private @Nullable TimeExpression expression(int start, int end) {
    if (isInDateline(end)) {
      return lead;
    }
    TimeExpression best = nearest(start, end);
    return best == null && isTold(start, end) ? at(start).before() : best;
  }

  // "BOGOTÁ — In a theatre instead of an open-air arena, …, they signed on Thursday": where a
  // report comes from is where it happened, whatever the clauses between.
  private boolean isInDateline(int end) {
    int dash = text.indexOf(" — ");
    return dash <= LONGEST_DATELINE && end <= dash;
  }

  private boolean isTold(int start, int end) {
    Sentence sentence = at(start);
    Narration narration =
        narrations.computeIfAbsent(sentence.start(), at -> Narration.of(sentence.text()));
    return narration.at(start - sentence.start(), end - sentence.start()) != Narration.Kind.PRESENT;
  }

  private boolean isReported(DateSpan span) {
    return published != null
        && span.precision() == DatePrecision.DAY
        && !span.first().isBefore(published.first().minusDays(REPORTED_DAYS));
  }

  private @Nullable TimeExpression nearest(int start, int end) {
    Sentence sentence = at(start);
    TimeExpression best = null;
    long least = Long.MAX_VALUE;
    for (TimeExpression expression : sentence.expressions()) {
      int from = sentence.start() + expression.start();
      int to = sentence.start() + expression.end();
      long distance = from >= end ? between(end, from) : between(to, start);
      if (belongs(sentence, expression, distance / text.length()) && distance < least) {
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
        breaks += text.charAt(i) == ';' ? MOST_FRAMED_CLAUSES + 1 : 1;
      }
    }
    return breaks * text.length() + Math.max(0, to - from);
  }

  // "Fighting goes on near the border, and officials speak of the land that the 2003 invasion
  // laid waste": a year in another clause is history, not the date of what is told.
  private boolean belongs(Sentence sentence, TimeExpression expression, long breaks) {
    if (saysLessThanPublished(expression.span())) {
      return false;
    }
    boolean isFrame = expression.start() <= FRAME && breaks <= MOST_FRAMED_CLAUSES;
    boolean isNear = breaks <= MOST_CLAUSES && (isDay(expression) || isAside(sentence, expression));
    return breaks == 0 || isFrame || isNear;
  }

  private static boolean isDay(TimeExpression expression) {
    return expression.span().precision() == DatePrecision.DAY;
  }

  // "Held in Lugano, in 1956, and won by the hosts": a clause of its own without a verb.
  private static boolean isAside(Sentence sentence, TimeExpression expression) {
    int begin = expression.start();
    while (begin > 0 && BREAKS.indexOf(sentence.text().charAt(begin - 1)) < 0) {
      begin--;
    }
    String behind = sentence.text().substring(expression.end()).strip();
    boolean ends = behind.isEmpty() || (BREAKS + ".").indexOf(behind.charAt(0)) >= 0;
    return ends && begin > 0 && expression.start() - begin <= LONGEST_PREPOSITION;
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
