package org.dateline.event.days;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.text.Span;
import org.dateline.time.DatePrecision;
import org.dateline.when.Narration;
import org.dateline.when.TimeExpression;
import org.jspecify.annotations.Nullable;

/** A sentence of a text, which assigns its time expressions to parts of the sentence. */
public final class Sentence {

  /** Marks that separate clauses. */
  private static final String BREAKS = ",;:—–()";

  /** An expression this close to the beginning applies to the whole sentence: "On Monday, …". */
  private static final int FRAME = 25;

  /** Beyond this number of clauses, a day belongs to something else. */
  private static final int MOST_CLAUSES = 2;

  /** An expression at the beginning reaches farther, up to the first semicolon. */
  private static final int MOST_FRAMED_CLAUSES = 4;

  /** An aside contains at most a preposition besides the expression: ", in 1956,". */
  private static final int LONGEST_PREPOSITION = 7;

  /** The beginning of a clause on another event: ", which", "days before". */
  private static final Pattern OTHER_EVENT =
      Pattern.compile(
          ",\\s*(?:"
              + anyOf(Lexicon.english().words("relative"))
              + ")\\b"
              + "|\\b(?:"
              + anyOf(Lexicon.english().words("unit"))
              + ")\\s+(?:after|before)\\b");

  private static final String PLACE_OF_CLAUSE = "where";

  private final AnnotatedText annotated;
  private final Passage passage;
  private final int start;
  private final String text;
  private final List<Dating> expressions;
  private int @Nullable [] breaks;
  private @Nullable Narration narration;

  /**
   * Words for a time.
   *
   * @param reaches whether they apply to neighbouring clauses
   * @param only the clause outside of which they apply to nothing; null if there is none
   */
  private record Dating(TimeExpression words, boolean reaches, @Nullable Span only) {}

  /**
   * A sentence.
   *
   * @param expressions the words for a time that may date what it tells
   */
  public Sentence(AnnotatedText annotated, Passage passage, List<TimeExpression> expressions) {
    this.annotated = annotated;
    this.passage = passage;
    this.start = passage.start();
    this.text = annotated.substring(start, passage.end());
    this.expressions =
        expressions.stream()
            .map(one -> new Dating(one, isDay(one) || isAside(one), otherEvent(one)))
            .toList();
  }

  /** Its part of the text. */
  public Passage passage() {
    return passage;
  }

  /** Whether the span between these offsets is narrative. */
  public boolean tells(int from, int to) {
    return narration(from, to) == Narration.Kind.PAST;
  }

  /** The narrative mode of the span between these offsets. */
  public Narration.Kind narration(int from, int to) {
    if (!AnnotatedText.isReadable(passage)) {
      return Narration.Kind.UNKNOWN;
    }
    if (narration == null) {
      narration = Narration.of(annotated, passage);
    }
    return narration.at(from, to);
  }

  /** Whether a clause ends within a text. */
  static boolean hasBreak(String text) {
    return text.chars().anyMatch(c -> BREAKS.indexOf(c) >= 0);
  }

  /** The nearest time expression that applies to these offsets; null if there is none. */
  public @Nullable TimeExpression nearest(int from, int to) {
    TimeExpression best = null;
    long least = Long.MAX_VALUE;
    for (Dating dating : expressions) {
      TimeExpression expression = dating.words();
      int begin = Math.min(expression.end(), to);
      int end = Math.max(expression.start(), from);
      // Clause boundaries outweigh any number of letters.
      int clauses = expression.start() < to && expression.end() > from ? 0 : breaks(begin, end);
      long distance = (long) clauses << Integer.SIZE | Math.max(0, end - begin);
      Span only = dating.only();
      boolean within = only == null || (only.start() < to && from < only.end());
      if (distance < least && within && belongs(dating, clauses)) {
        least = distance;
        best = expression;
      }
    }
    return best;
  }

  /** The words for a time, where the sentence has no others: "in 2013", not "the 2003 invasion". */
  public Optional<TimeExpression> only() {
    return expressions.size() == 1
            && expressions.get(0).only() == null
            && isFreeStanding(expressions.get(0).words())
        ? Optional.of(expressions.get(0).words())
        : Optional.empty();
  }

  private boolean isFreeStanding(TimeExpression expression) {
    String before = text.substring(0, Math.max(0, expression.start() - start)).stripTrailing();
    return isDay(expression) || before.endsWith(" in") || before.endsWith(" since");
  }

  private int breaks(int from, int to) {
    if (breaks == null) {
      breaks = new int[text.length() + 1];
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int clauses = c == ';' ? MOST_FRAMED_CLAUSES + 1 : BREAKS.indexOf(c) >= 0 ? 1 : 0;
        breaks[i + 1] = breaks[i] + clauses;
      }
    }
    return breaks[within(to)] - breaks[within(from)];
  }

  // A corrected mention may begin in one sentence and end in the next.
  private int within(int offset) {
    return Math.max(0, Math.min(text.length(), offset - start));
  }

  // "Fighting goes on near the border, and officials speak of the land that the 2003 invasion
  // laid waste": a year in another clause is history, not the date of the event.
  private boolean belongs(Dating dating, int clauses) {
    return clauses == 0
        || (clauses <= MOST_FRAMED_CLAUSES && dating.words().start() - start <= FRAME)
        || (clauses <= MOST_CLAUSES && dating.reaches());
  }

  // "Aleppo, which fell in December 2016, was shelled on Thursday", "days before the 28 May vote"
  private @Nullable Span otherEvent(TimeExpression expression) {
    Matcher opening = OTHER_EVENT.matcher(text);
    int day = expression.start() - start;
    while (opening.find() && opening.end() <= day) {
      int end = opening.end();
      while (end < text.length() && BREAKS.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (day < end) {
        // "Homs, where a bomb exploded on 3 January": Homs is a place of that clause.
        boolean place = opening.group().endsWith(PLACE_OF_CLAUSE) && opening.start() > 0;
        return new Span(start + (place ? opening.start() - 1 : opening.end()), start + end);
      }
    }
    return null;
  }

  private static String anyOf(Set<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  private static boolean isDay(TimeExpression expression) {
    return expression.span().precision() == DatePrecision.DAY;
  }

  // "Held in Lugano, in 1956, and won by the hosts": a clause of its own without a verb.
  private boolean isAside(TimeExpression expression) {
    int from = expression.start() - start;
    int before = Math.max(0, from - LONGEST_PREPOSITION - 1);
    boolean begins = hasBreak(text.substring(before, from));
    int behind = expression.end() - start;
    while (behind < text.length() && Character.isWhitespace(text.charAt(behind))) {
      behind++;
    }
    boolean ends = behind == text.length() || (BREAKS + ".").indexOf(text.charAt(behind)) >= 0;
    return begins && ends;
  }
}
