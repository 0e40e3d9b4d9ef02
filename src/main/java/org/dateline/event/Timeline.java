package org.dateline.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** Of a line such as "BOGOTÁ, Colombia (Wire) —". */
  private static final int LONGEST_DATELINE = 60;

  /** Longer than that is no sentence that anyone wrote, and says nothing of what stands in it. */
  private static final int LONGEST = 4000;

  private static final Pattern DASH = Pattern.compile(" (—|–|--?) ");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final TimeResolver resolver;
  private final String text;
  private final @Nullable PartialDate published;
  private final NavigableMap<Integer, Told> byStart = new TreeMap<>();

  /** Of the sentences that had to be looked at for that, whether they speak of what is to come. */
  private final Map<Integer, Boolean> future = new HashMap<>();

  private final int endOfLead;

  /** Where the first line's "BOGOTÁ, Colombia (Wire) —" ends; 0 if it has none. */
  private final int endOfDateline;

  /** The first day that the first paragraph reports. */
  private @Nullable TimeExpression lead;

  /**
   * A sentence in its place.
   *
   * @param endOfParagraph where its paragraph ends, as no other does
   * @param before when that is of which the text before it tells; null if that leaves it open
   */
  private record Told(Sentence sentence, int endOfParagraph, @Nullable TimeExpression before) {}

  Timeline(Article article, Sentences sentences, TimeResolver resolver) {
    this.resolver = resolver;
    this.text = article.text();
    this.published = storable(article.publishedDate().orElse(null));
    this.endOfLead = endOfParagraph(0);
    this.endOfDateline = endOfDateline(text);
    Story story = new Story(published);
    DateSpan previous = null;
    int endOfParagraph = endOfLead;
    for (int[] bounds : sentences.bounds()) {
      int start = bounds[0];
      if (start >= endOfParagraph) {
        endOfParagraph = endOfParagraph(start);
        story.beginParagraph();
      }
      String sentence = bounds[1] - start > LONGEST ? "" : text.substring(start, bounds[1]);
      List<TimeExpression> told = resolver.find(sentence, published, previous);
      List<TimeExpression> dating = told.stream().filter(this::saysMoreThanPublished).toList();
      byStart.put(
          start, new Told(new Sentence(start, sentence, dating), endOfParagraph, story.day()));
      story.add(sentence, told);
      previous = told.isEmpty() ? previous : told.get(told.size() - 1).span();
      if (lead == null && start < endOfLead) {
        lead = told.stream().filter(story::isReported).findFirst().orElse(null);
      }
    }
  }

  /** The sentence at an offset of the text; empty if it is none that anyone wrote. */
  String sentence(int offset) {
    return at(offset).sentence().text();
  }

  /**
   * The sentences before and after that at an offset, as far as they are of its paragraph and name
   * no place themselves: those that do tell what happened there.
   *
   * @param places where in the text places are named, in order
   */
  List<String> beside(int offset, NavigableSet<Integer> places) {
    Map.Entry<Integer, Told> own = byStart.floorEntry(offset);
    return Stream.of(byStart.lowerEntry(own.getKey()), byStart.higherEntry(own.getKey()))
        .filter(Objects::nonNull)
        .map(Map.Entry::getValue)
        .filter(told -> told.endOfParagraph() == own.getValue().endOfParagraph())
        .map(Told::sentence)
        .filter(one -> places.subSet(one.start(), one.start() + one.text().length()).isEmpty())
        .map(Sentence::text)
        .toList();
  }

  /** Whether an offset is in the first paragraph, which tells the same as the title. */
  boolean isInLead(int offset) {
    return offset < endOfLead;
  }

  private int endOfParagraph(int offset) {
    int start = offset;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = text.indexOf("\n\n", start);
    return end < 0 ? text.length() : end;
  }

  /** When it was that the text tells of at these offsets; null if nobody tells. */
  @Nullable EventDate when(int start, int end) {
    TimeExpression best = expression(start, end);
    if (best != null) {
      return new EventDate(best.span(), BLANKS.matcher(best.text()).replaceAll(" "));
    }
    return published == null ? null : EventDate.published(published);
  }

  /** Whether what the text tells of at these offsets is still to come. */
  boolean isPlanned(int start, int end) {
    TimeExpression best = expression(start, end);
    return best == null ? isAboutTheFuture(at(start).sentence()) : best.planned();
  }

  private boolean isAboutTheFuture(Sentence sentence) {
    return future.computeIfAbsent(
        sentence.start(), at -> resolver.isAboutTheFuture(sentence.text()));
  }

  private @Nullable TimeExpression expression(int start, int end) {
    if (lead != null && end <= endOfDateline) {
      return lead;
    }
    Told told = at(start);
    Sentence sentence = told.sentence();
    int from = start - sentence.start();
    int to = end - sentence.start();
    TimeExpression best = sentence.nearest(from, to);
    return best == null && sentence.tells(from, to) ? told.before() : best;
  }

  // "BOGOTÁ — In a theatre instead of an open-air arena, …, they signed on Thursday": where a
  // report comes from is where it happened, whatever the clauses between.
  private static int endOfDateline(String text) {
    Matcher dash = DASH.matcher(text).region(0, Math.min(text.length(), LONGEST_DATELINE));
    return dash.find() ? dash.start() : 0;
  }

  // "Its 2012 session" in a report of September 2012 says less.
  private boolean saysMoreThanPublished(TimeExpression expression) {
    DateSpan span = expression.span();
    return published == null
        || span.precision() != DatePrecision.YEAR
        || published.precision() == DatePrecision.YEAR
        || span.first().isAfter(published.first())
        || !span.last().isAfter(published.last());
  }

  private Told at(int offset) {
    return byStart.floorEntry(offset).getValue();
  }

  private static @Nullable PartialDate storable(@Nullable PartialDate date) {
    return date == null || !DateSpan.of(date).isStorable() ? null : date;
  }
}
