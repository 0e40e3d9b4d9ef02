package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.article.Article;
import org.dateline.evaluate.EventGoldFile;
import org.dateline.evaluate.EventScore;
import org.dateline.evaluate.GoldEvent.Tier;
import org.dateline.evaluate.GoldEventArticle;
import org.dateline.evaluate.Pin;
import org.dateline.event.EventCandidate;
import org.dateline.event.logistic.LogisticFit;
import org.dateline.event.logistic.LogisticWeights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the confidence of events to annotated articles. */
@Command(
    name = "fit-confidence",
    description = {
      "Fits the confidence of events to annotated articles, and prints how right the events are at"
          + " several least confidences. The confidence of each article is then that of weights"
          + " fitted without it.",
      "docs/EVENTS-GUIDE.md describes the annotation."
    })
final class FitConfidenceCommand implements Callable<Integer> {

  private static final int FOLDS = 11;

  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "GOLD", description = "Annotated events, an article a line.")
  private Path gold = Path.of("");

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      required = true,
      description = "The articles, as for evaluate-events.")
  private Path texts = Path.of("");

  @Option(
      names = "--weights",
      required = true,
      paramLabel = "FILE",
      description = "Where to write.")
  private @Nullable Path weights;

  @Option(
      names = "--penalty",
      description = "How strongly large weights are held back (default: ${DEFAULT-VALUE}).")
  private double penalty = 5;

  FitConfidenceCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** A candidate, and whether anything happened at its place. */
  private record Example(String article, EventCandidate candidate, boolean there) {}

  @Override
  public Integer call() throws IOException {
    List<GoldEventArticle> articles = EventGoldFile.read(gold);
    List<Example> examples = examples(articles);
    for (double least = 0; least < 0.82; least += 0.1) {
      print(least, new EventScore(articles, outOfFold(articles, examples, least)));
    }
    LogisticWeights fitted = fit(examples);
    if (weights != null) {
      Files.writeString(weights, fitted.toTable());
      err.printf("%d candidates; weights in %s%n", examples.size(), weights);
    }
    return Program.DONE;
  }

  private List<Example> examples(List<GoldEventArticle> gold) throws IOException {
    EventPins pins = new EventPins(shared.openGeocoder());
    List<Example> examples = new ArrayList<>();
    for (Article article : TextsOfGold.read(texts, err)) {
      for (EventCandidate candidate : pins.candidates(article)) {
        Pin pin = EventPins.pin(candidate.event(), candidate.event().confidence());
        EventScore.Share there = new EventScore(gold, List.of(pin)).atEventPlaces();
        if (there.of() > 0) {
          examples.add(new Example(article.id(), candidate, there.count() > 0));
        }
      }
    }
    return examples;
  }

  private LogisticWeights fit(List<Example> examples) {
    LogisticFit fit = new LogisticFit(penalty);
    examples.forEach(example -> fit.add(example.candidate().features(), example.there()));
    return fit.fit();
  }

  private List<Pin> outOfFold(List<GoldEventArticle> gold, List<Example> examples, double least) {
    List<Pin> pins = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      LogisticWeights fitted =
          fit(examples.stream().filter(one -> fold(one.article(), gold) != left).toList());
      examples.stream()
          .filter(one -> fold(one.article(), gold) == left)
          .map(
              one ->
                  EventPins.pin(
                      one.candidate().event(), fitted.probability(one.candidate().features())))
          .filter(pin -> pin.confidence() >= least)
          .forEach(pins::add);
    }
    return pins;
  }

  private static int fold(String articleId, List<GoldEventArticle> gold) {
    for (int i = 0; i < gold.size(); i++) {
      if (articleId.equals(gold.get(i).id())) {
        return i % FOLDS;
      }
    }
    return Math.floorMod(articleId.hashCode(), FOLDS);
  }

  private void print(double least, EventScore score) {
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
