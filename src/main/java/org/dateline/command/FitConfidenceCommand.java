package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.evaluate.EventScore;
import org.dateline.evaluate.GoldEvent.Tier;
import org.dateline.evaluate.GoldEventArticle;
import org.dateline.evaluate.Pin;
import org.dateline.event.EventCandidate;
import org.dateline.event.EventExtractor;
import org.dateline.event.logistic.LogisticFit;
import org.dateline.event.logistic.LogisticWeights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the confidence of events to annotated articles and sentences. */
@Command(
    name = "fit-confidence",
    description = {
      "Fits the confidence of events to annotated articles and sentences, and prints how right the"
          + " events are at several least probabilities. Each article is judged by ties and"
          + " weights that were fitted without it.",
      "docs/EVENTS-GUIDE.md describes the annotation."
    })
final class FitConfidenceCommand implements Callable<Integer> {

  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "Annotated events, an article a line.")
  private List<Path> gold = List.of();

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      required = true,
      description = "The articles, as for evaluate-events; may be given several times.")
  private List<Path> texts = List.of();

  @Option(
      names = "--sentences",
      paramLabel = "FILE",
      description = "Annotated sentences, as for evaluate-ties, each as an article of its own.")
  private List<Path> sentences = List.of();

  @Option(
      names = "--sentence-weight",
      description = "How much a sentence counts beside an article (default: ${DEFAULT-VALUE}).")
  private double sentenceWeight = 0.2;

  @Option(
      names = "--weights",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the weights for anything having happened at a place.")
  private @Nullable Path weights;

  @Option(
      names = "--rightness",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the weights for kind and days being right.")
  private @Nullable Path rightness;

  @Option(
      names = "--penalty",
      description = "How strongly large weights are held back (default: ${DEFAULT-VALUE}).")
  private double penalty = 10;

  FitConfidenceCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** A candidate of an article or a sentence, and what its annotation says of it. */
  private record Answered(
      EventExamples.Example example, EventCandidate candidate, boolean there, boolean right) {

    boolean isOfArticle() {
      return example.gold() != null;
    }
  }

  /** Both regressions. */
  private record Fitted(LogisticWeights there, LogisticWeights right) {}

  @Override
  public Integer call() throws IOException {
    EventExamples examples = new EventExamples(shared.openGeocoder());
    examples.addArticles(gold, texts, err);
    examples.addSentences(sentences);
    List<Answered> answered = answered(examples);
    List<GoldEventArticle> articles =
        examples.all().stream()
            .flatMap(example -> Optional.ofNullable(example.gold()).stream())
            .toList();
    List<Judged> judged = outOfFold(answered);
    for (int tenths = 0; tenths <= 8; tenths++) {
      print(tenths / 10.0, articles, judged);
    }
    Fitted fitted = fit(answered, -1);
    if (weights != null && rightness != null) {
      Files.writeString(weights, fitted.there().toTable());
      Files.writeString(rightness, fitted.right().toTable());
      err.printf("%d candidates; weights in %s, %s%n", answered.size(), weights, rightness);
    }
    return Program.DONE;
  }

  private static List<Answered> answered(EventExamples examples) {
    List<Answered> answered = new ArrayList<>();
    for (int fold = 0; fold < EventExamples.FOLDS; fold++) {
      EventExtractor extractor = examples.extractorWithout(fold);
      for (EventExamples.Example example : examples.all()) {
        if (example.fold() == fold) {
          extractor
              .candidates(example.article(), example.text(), example.mentions())
              .forEach(candidate -> answer(example, candidate).ifPresent(answered::add));
        }
      }
    }
    return answered;
  }

  private static Optional<Answered> answer(
      EventExamples.Example example, EventCandidate candidate) {
    if (example.gold() == null) {
      return example
          .ties()
          .get(0)
          .happenedAt(candidate)
          .map(there -> new Answered(example, candidate, there, false));
    }
    Pin pin = EventPins.pin(candidate.event(), candidate.event().confidence());
    EventScore score = new EventScore(List.of(example.gold()), List.of(pin));
    EventScore.Share there = score.atEventPlaces();
    return there.of() == 0
        ? Optional.empty()
        : Optional.of(
            new Answered(example, candidate, there.count() > 0, score.right().count() > 0));
  }

  private Fitted fit(List<Answered> answered, int without) {
    LogisticFit there = new LogisticFit(penalty);
    LogisticFit right = new LogisticFit(penalty);
    for (Answered one : answered) {
      if (one.example().fold() == without) {
        continue;
      }
      there.add(one.candidate().evidence(), one.there(), one.isOfArticle() ? 1 : sentenceWeight);
      if (one.isOfArticle() && one.there()) {
        right.add(one.candidate().rightness(), one.right(), 1);
      }
    }
    return new Fitted(there.fit(), right.fit());
  }

  /** A pin whose confidence was fitted without its article. */
  private record Judged(Pin pin, double there) {}

  private List<Judged> outOfFold(List<Answered> answered) {
    List<Judged> judged = new ArrayList<>();
    long right = 0;
    long all = 0;
    double loss = 0;
    for (int fold = 0; fold < EventExamples.FOLDS; fold++) {
      Fitted fitted = fit(answered, fold);
      for (Answered one : answered) {
        if (one.example().fold() != fold) {
          continue;
        }
        double there = fitted.there().probability(one.candidate().evidence());
        if (one.isOfArticle()) {
          double confidence = there * fitted.right().probability(one.candidate().rightness());
          judged.add(new Judged(EventPins.pin(one.candidate().event(), confidence), there));
        } else {
          right += there >= 0.5 == one.there() ? 1 : 0;
          loss -= Math.log(one.there() ? there : 1 - there);
          all++;
        }
      }
    }
    if (all > 0) {
      out.printf(
          "candidates in sentences: %d, rightly accepted or rejected %.3f, logarithmic loss %.3f%n",
          all, right / (double) all, loss / all);
    }
    return judged;
  }

  private void print(double least, List<GoldEventArticle> articles, List<Judged> judged) {
    EventScore score =
        new EventScore(
            articles,
            judged.stream().filter(one -> one.there() >= least).map(Judged::pin).toList());
    out.printf(
        "from %.2f: pins %d, at event places %.3f, right %.3f, story events with a right pin %.3f,"
            + " story places with a pin %.3f, repeated %.3f, kind %.3f, days %.3f, AUC %.3f%n",
        least,
        score.right().of(),
        score.atEventPlaces().value(),
        score.right().value(),
        score.eventsWithRightPin(Tier.STORY).value(),
        score.storyPlacesWithPin().value(),
        score.repeated().value(),
        score.kindsAtEventPlaces().value(),
        score.daysAtEventPlaces().value(),
        score.auc());
  }
}
