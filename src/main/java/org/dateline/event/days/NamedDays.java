package org.dateline.event.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.text.AnnotatedText;
import org.dateline.time.DatePrecision;
import org.dateline.when.TimeExpression;
import org.jspecify.annotations.Nullable;

/** The days that an article names, as candidates for its events. */
public final class NamedDays {

  /** A day farther from a trigger than this many sentences is that of something else. */
  private static final int MOST_SENTENCES = 12;

  /** But the first sentences are about all that follows. */
  private static final int FIRST_SENTENCES = 3;

  /** A table may name thousands. */
  private static final int MOST_CANDIDATES = 40;

  private static final String THE = "the ";

  private final AnnotatedText text;
  private final LocalDate published;
  private final List<NamedDay> days;
  private final DayFeatures features;

  /** The indexes of the days of each sentence. */
  private final Map<Integer, List<Integer>> bySentence = new HashMap<>();

  /**
   * The days of an article.
   *
   * @param days in the order of the text
   */
  public NamedDays(AnnotatedText text, LocalDate published, List<NamedDay> days) {
    this.text = text;
    this.published = published;
    this.days = List.copyOf(days);
    for (int i = 0; i < days.size(); i++) {
      bySentence.computeIfAbsent(days.get(i).sentence(), key -> new ArrayList<>()).add(i);
    }
    this.features = new DayFeatures(text, published, this.days);
  }

  /** The candidates for a trigger. */
  public DayQuestion of(DayClue clue) {
    List<@Nullable TimeExpression> words = new ArrayList<>();
    List<List<String>> evidence = new ArrayList<>();
    words.add(null);
    evidence.add(features.ofPublished(clue));
    near(clue)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(i -> i == clue.byRule() ? 0 : 1)
                .thenComparingInt(i -> distance(clue, days.get(i)))
                .thenComparingInt(i -> Math.abs(days.get(i).words().start() - clue.start())))
        .limit(MOST_CANDIDATES)
        .forEach(
            i -> {
              words.add(days.get(i).words());
              evidence.add(features.of(clue, i));
            });
    return new DayQuestion(published, words, evidence);
  }

  private IntStream near(DayClue clue) {
    int first = Math.max(FIRST_SENTENCES, clue.sentence() - MOST_SENTENCES);
    IntStream sentences =
        IntStream.concat(
            IntStream.range(0, FIRST_SENTENCES),
            IntStream.rangeClosed(first, clue.sentence() + MOST_SENTENCES));
    IntStream near =
        sentences.flatMap(
            sentence -> bySentence.getOrDefault(sentence, List.of()).stream().mapToInt(i -> i));
    return IntStream.concat(
            near.filter(i -> !isQualifier(clue, days.get(i))), IntStream.of(clue.byRule()))
        .filter(i -> i >= 0)
        .distinct();
  }

  // "Talks go on, though the 2003 invasion is not forgotten": a year of another thing.
  private boolean isQualifier(DayClue clue, NamedDay day) {
    int start = day.words().start();
    boolean inClause = clue.clauseStart() <= start && start < clue.clauseEnd();
    return !inClause
        && day.words().span().precision() == DatePrecision.YEAR
        && text.substring(Math.max(0, start - THE.length()), start).equalsIgnoreCase(THE);
  }

  private static int distance(DayClue clue, NamedDay day) {
    return Math.abs(day.sentence() - clue.sentence());
  }
}
