package org.dateline.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.dateline.article.Article;
import org.dateline.event.days.DayFit;
import org.dateline.event.days.DayModel;
import org.dateline.event.days.DayQuestion;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Span;
import org.dateline.time.DatePrecision;
import org.dateline.time.DateSpan;
import org.dateline.when.TimeResolver;
import org.jspecify.annotations.Nullable;

/** The triggers of an article with their candidates for days, to fit and to measure days. */
public final class DayExamples {

  private final Timeline timeline;
  private final List<Trigger> triggers;
  private final List<Judged> judged = new ArrayList<>();

  /** An event: the candidates of each trigger that reports it, and which days are right. */
  private record Judged(List<DayQuestion> questions, Predicate<DateSpan> right) {}

  private DayExamples(Article article, AnnotatedText text) {
    this.timeline = new Timeline(article, text, new TimeResolver(), DayModel.english());
    this.triggers = new LikelyKinds().of(text, new TriggerFinder().find(text));
  }

  /** Begins without examples; null where the day of publication is not known. */
  public static @Nullable DayExamples of(Article article, AnnotatedText text) {
    return article
        .publishedDate()
        .filter(date -> date.precision() == DatePrecision.DAY)
        .map(day -> new DayExamples(article, text))
        .orElse(null);
  }

  /** Adds the event of an annotated trigger, if the trigger is found. */
  public void add(Span trigger, String place, Predicate<DateSpan> right) {
    triggers.stream()
        .filter(one -> one.start() < trigger.end() && trigger.start() < one.end())
        .max(Comparator.comparingInt(Trigger::strength))
        .ifPresent(one -> judged.add(new Judged(List.of(timeline.question(one, place)), right)));
  }

  /** Adds an event that was found at an annotated place. */
  public void add(EventCandidate candidate, Predicate<DateSpan> right) {
    judged.add(new Judged(questions(candidate), right));
  }

  private List<DayQuestion> questions(EventCandidate candidate) {
    return candidate.sightings().stream()
        .map(
            tied ->
                timeline.question(tied.trigger(), tied.ties().get(0).mention().mention().text()))
        .toList();
  }

  /** Adds all triggers to a fit. */
  public void addTo(DayFit fit) {
    for (Judged event : judged) {
      for (DayQuestion question : event.questions()) {
        boolean[] right = new boolean[question.days().size()];
        for (int i = 0; i < right.length; i++) {
          right[i] = event.right().test(question.span(i));
        }
        fit.add(question, right);
      }
    }
  }
}
