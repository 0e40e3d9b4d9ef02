package org.dateline.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dateline.article.Article;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Interruption;
import org.dateline.text.Passage;
import org.dateline.time.DatePrecision;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.dateline.when.TimeExpression;
import org.dateline.when.TimeResolver;
import org.jspecify.annotations.Nullable;

/** Assigns dates to the events of an article, sentence by sentence. */
final class Timeline {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final TimeResolver resolver;
  private final AnnotatedText text;
  private final @Nullable PartialDate published;
  private final NavigableMap<Integer, Told> byStart = new TreeMap<>();

  /** Whether sentences are about the future, for those examined so far. */
  private final Map<Integer, Boolean> future = new HashMap<>();

  private final int endOfLead;

  /** The first recent day in the first paragraph. */
  private @Nullable TimeExpression lead;

  /**
   * A sentence with its context.
   *
   * @param paragraph which paragraph it is in
   * @param before the current day of the story before it; null if unknown
   */
  private record Told(Sentence sentence, int paragraph, @Nullable TimeExpression before) {}

  Timeline(Article article, AnnotatedText text, TimeResolver resolver) {
    this.resolver = resolver;
    this.text = text;
    this.published = storable(article.publishedDate().orElse(null));
    List<Passage> paragraphs = text.paragraphs();
    this.endOfLead = paragraphs.isEmpty() ? 0 : paragraphs.get(0).end();
    Story story = new Story(published);
    DateSpan previous = null;
    int paragraph = 0;
    for (Passage passage : text.sentences()) {
      Interruption.check();
      if (passage.start() >= paragraphs.get(paragraph).end()) {
        paragraph++;
        story.beginParagraph();
      }
      List<TimeExpression> told = told(passage, previous);
      List<TimeExpression> dating = told.stream().filter(this::saysMoreThanPublished).toList();
      byStart.put(
          passage.start(), new Told(new Sentence(text, passage, dating), paragraph, story.day()));
      story.add(text, passage, told);
      previous = told.isEmpty() ? previous : told.get(told.size() - 1).span();
      if (lead == null && passage.start() < endOfLead) {
        lead = told.stream().filter(story::isReported).findFirst().orElse(null);
      }
    }
  }

  /**
   * The time expressions of a sentence. The date of the dateline is the date of writing, and is
   * used only if the sentence has no other.
   */
  private List<TimeExpression> told(Passage sentence, @Nullable DateSpan previous) {
    if (!AnnotatedText.isReadable(sentence)) {
      return List.of();
    }
    List<TimeExpression> all = resolver.find(text, sentence, published, previous);
    List<TimeExpression> told =
        all.stream().filter(one -> !isInDateline(one.start(), one.end())).toList();
    return told.isEmpty() ? all : told;
  }

  private boolean isInDateline(int start, int end) {
    return text.dateline().filter(dateline -> dateline.contains(start, end)).isPresent();
  }

  /** The date of the event at these offsets; null if unknown. */
  @Nullable EventDate when(int start, int end) {
    TimeExpression best = expression(start, end);
    if (best != null) {
      return new EventDate(best.span(), BLANKS.matcher(best.text()).replaceAll(" "));
    }
    return published == null ? null : EventDate.published(published);
  }

  /** Whether the event at these offsets is in the future. */
  boolean isPlanned(int start, int end) {
    TimeExpression best = expression(start, end);
    return best == null ? isAboutTheFuture(at(start).sentence()) : best.planned();
  }

  private boolean isAboutTheFuture(Sentence sentence) {
    Passage passage = sentence.passage();
    return AnnotatedText.isReadable(passage)
        && future.computeIfAbsent(passage.start(), at -> resolver.isAboutTheFuture(text, passage));
  }

  private @Nullable TimeExpression expression(int start, int end) {
    // "BOGOTÁ — In a theatre instead of an open-air arena, …, they signed on Thursday": the event
    // happened at the place of the dateline, whatever the clauses between.
    if (lead != null && isInDateline(start, end)) {
      return lead;
    }
    Told told = at(start);
    Sentence sentence = told.sentence();
    TimeExpression best = sentence.nearest(start, end);
    if (best == null) {
      best = sentence.only().orElse(null);
    }
    return best == null && sentence.tells(start, end) ? told.before() : best;
  }

  // "Its 2012 session" in a report of September 2012 is less precise.
  private boolean saysMoreThanPublished(TimeExpression expression) {
    DateSpan span = expression.span();
    return published == null
        || span.precision() != DatePrecision.YEAR
        || published.precision() == DatePrecision.YEAR
        || span.first().isAfter(published.first())
        || !span.last().isAfter(published.last());
  }

  private Map.Entry<Integer, Told> entryAt(int offset) {
    Map.Entry<Integer, Told> entry = byStart.floorEntry(offset);
    return entry == null ? byStart.firstEntry() : entry;
  }

  private Told at(int offset) {
    return entryAt(offset).getValue();
  }

  private static @Nullable PartialDate storable(@Nullable PartialDate date) {
    return date == null || !DateSpan.of(date).isStorable() ? null : date;
  }
}
