package org.dateline.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dateline.article.Article;
import org.dateline.event.days.DayClue;
import org.dateline.event.days.DayModel;
import org.dateline.event.days.DayQuestion;
import org.dateline.event.days.NamedDay;
import org.dateline.event.days.NamedDay.Way;
import org.dateline.event.days.NamedDays;
import org.dateline.event.days.Sentence;
import org.dateline.event.days.Story;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Interruption;
import org.dateline.text.Passage;
import org.dateline.time.DatePrecision;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.dateline.when.Narration;
import org.dateline.when.TimeExpression;
import org.dateline.when.TimeResolver;
import org.jspecify.annotations.Nullable;

/** Assigns dates to the events of an article, sentence by sentence. */
final class Timeline {

  /** How likely days are right that were not chosen among others. */
  private static final double UNJUDGED = 0.5;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final TimeResolver resolver;
  private final DayModel model;
  private final AnnotatedText text;
  private final @Nullable PartialDate published;
  private final NavigableMap<Integer, Told> byStart = new TreeMap<>();

  /** Whether sentences are about the future, for those examined so far. */
  private final Map<Integer, Boolean> future = new HashMap<>();

  private final int endOfLead;

  /** The first recent day in the first paragraph. */
  private @Nullable TimeExpression lead;

  /** All days that the article names, in the order of the text. */
  private final List<NamedDay> named = new ArrayList<>();

  /** Where in that list a day is, by its offset in the text. */
  private final Map<Integer, Integer> indexes = new HashMap<>();

  private @Nullable NamedDays candidates;

  /**
   * A sentence with its context.
   *
   * @param paragraph which paragraph it is in
   * @param before the current day of the story before it; null if unknown
   */
  private record Told(Sentence sentence, int paragraph, @Nullable TimeExpression before) {}

  /**
   * The date of a trigger.
   *
   * @param when null if unknown
   * @param probability how likely its days are nearly right, in [0, 1]
   */
  record DatedTrigger(@Nullable EventDate when, double probability) {}

  /**
   * What the rules give.
   *
   * @param words null if they give no days
   */
  private record Ruled(@Nullable TimeExpression words, Way way) {}

  Timeline(Article article, AnnotatedText text, TimeResolver resolver, DayModel model) {
    this.resolver = resolver;
    this.model = model;
    this.text = text;
    this.published = storable(article.publishedDate().orElse(null));
    List<Passage> paragraphs = text.paragraphs();
    this.endOfLead = paragraphs.isEmpty() ? 0 : paragraphs.get(0).end();
    Story story = new Story(published);
    DateSpan previous = null;
    int paragraph = 0;
    int index = 0;
    for (Passage passage : text.sentences()) {
      Interruption.check();
      if (passage.start() >= paragraphs.get(paragraph).end()) {
        paragraph++;
        story.beginParagraph();
      }
      List<TimeExpression> told = told(passage, index++, previous);
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
  private List<TimeExpression> told(Passage sentence, int index, @Nullable DateSpan previous) {
    if (!AnnotatedText.isReadable(sentence)) {
      return List.of();
    }
    List<TimeExpression> all = resolver.find(text, sentence, published, previous);
    if (!all.isEmpty()) {
      Narration narration = Narration.of(text, sentence);
      for (TimeExpression one : all) {
        indexes.put(one.start(), named.size());
        boolean ofDateline = text.isInDateline(one.start(), one.end());
        String mode = narration.at(one.start(), one.end()).name();
        named.add(new NamedDay(one, index, ofDateline, mode));
        Optional.ofNullable(published)
            .flatMap(day -> one.otherWeekday(day.first()))
            .ifPresent(other -> named.add(new NamedDay(other, index, ofDateline, mode)));
      }
    }
    List<TimeExpression> told =
        all.stream().filter(one -> !text.isInDateline(one.start(), one.end())).toList();
    return told.isEmpty() ? all : told;
  }

  /** The date of what is at these offsets by the rules alone; null if unknown. */
  @Nullable EventDate when(int start, int end) {
    return date(ruled(start, end).words());
  }

  private @Nullable EventDate date(@Nullable TimeExpression words) {
    if (words != null) {
      return new EventDate(words.span(), BLANKS.matcher(words.text()).replaceAll(" "));
    }
    return published == null ? null : EventDate.published(published);
  }

  /**
   * The date of the event of a trigger.
   *
   * @param place the name of its place
   */
  DatedTrigger when(Trigger trigger, String place) {
    boolean sure = published == null || published.precision() != DatePrecision.DAY;
    if (sure) {
      return new DatedTrigger(when(trigger.start(), trigger.end()), UNJUDGED);
    }
    DayQuestion.Answer answer = question(trigger, place).answer(model);
    return new DatedTrigger(date(answer.words()), answer.probability());
  }

  /**
   * The candidates for the days of a trigger; the day of publication must be known.
   *
   * @param place the name of its place; null if it has none
   */
  DayQuestion question(Trigger trigger, @Nullable String place) {
    if (candidates == null) {
      candidates = new NamedDays(text, Objects.requireNonNull(published).first(), named);
    }
    int start = trigger.start();
    int end = trigger.end();
    Ruled ruled = ruled(start, end);
    Told told = at(start);
    return candidates.of(
        new DayClue(
            start,
            end,
            trigger.clauseStart(),
            trigger.clauseEnd(),
            trigger.sentence(),
            trigger.lemma(),
            trigger.kind(),
            trigger.strength(),
            trigger.assertion().label(),
            told.sentence().narration(start, end).name(),
            isPlanned(start, end),
            place == null ? null : place.toLowerCase(Locale.ROOT),
            indexOf(ruled.words()),
            ruled.way(),
            indexOf(told.before()),
            indexOf(lead)));
  }

  private int indexOf(@Nullable TimeExpression words) {
    return words == null ? -1 : indexes.getOrDefault(words.start(), -1);
  }

  /** Whether the event at these offsets is in the future. */
  boolean isPlanned(int start, int end) {
    TimeExpression best = ruled(start, end).words();
    return best == null ? isAboutTheFuture(at(start).sentence()) : best.planned();
  }

  private boolean isAboutTheFuture(Sentence sentence) {
    Passage passage = sentence.passage();
    return AnnotatedText.isReadable(passage)
        && future.computeIfAbsent(passage.start(), at -> resolver.isAboutTheFuture(text, passage));
  }

  private Ruled ruled(int start, int end) {
    // "BOGOTÁ — In a theatre instead of an open-air arena, …, they signed on Thursday": the event
    // happened at the place of the dateline, whatever the clauses between.
    if (lead != null && text.isInDateline(start, end)) {
      return new Ruled(lead, Way.STORY);
    }
    Told told = at(start);
    Sentence sentence = told.sentence();
    TimeExpression best = sentence.nearest(start, end);
    if (best != null) {
      return new Ruled(best, Way.CLAUSE);
    }
    best = sentence.only().orElse(null);
    if (best != null) {
      return new Ruled(best, Way.SENTENCE);
    }
    best = sentence.tells(start, end) ? told.before() : null;
    return new Ruled(best, best == null ? Way.PUBLISHED : Way.STORY);
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
