package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.dateline.article.Article;
import org.dateline.evaluate.EventGoldFile;
import org.dateline.evaluate.EventScore;
import org.dateline.evaluate.GoldEvent;
import org.dateline.evaluate.GoldEventArticle;
import org.dateline.evaluate.GoldEventPlace;
import org.dateline.evaluate.Pin;
import org.dateline.event.DayExamples;
import org.dateline.event.EventCandidate;
import org.dateline.event.EventExtractor;
import org.dateline.event.days.DayFit;
import org.dateline.ingest.Geocoder;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Span;
import org.dateline.time.DateSpan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the weights by which events get their days. */
@Command(
    name = "fit-days",
    description = {
      "Fits the weights by which events get their days to annotated events, and prints how many"
          + " days of articles left out of the fit are right, and how that agrees with what is"
          + " stated.",
      "docs/EVENTS-GUIDE.md describes the annotation."
    })
final class FitDaysCommand implements Callable<Integer> {

  private static final int FOLDS = 10;

  /** An event is believed from this confidence on. */
  private static final double BELIEVED = 0.5;

  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Annotated events.")
  private List<Path> gold = List.of();

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
  private Path weights = Path.of("");

  @Option(
      names = "--penalty",
      description = "How strongly large weights are held back (default: ${DEFAULT-VALUE}).")
  private double penalty = 50;

  FitDaysCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** An annotated article with its examples. */
  private record Taught(GoldEventArticle row, Article article, DayExamples examples) {}

  @Override
  public Integer call() throws IOException {
    Geocoder geocoder = shared.openGeocoder();
    List<Taught> articles = articles(new EventPins(geocoder));
    List<Pin> found = new ArrayList<>();
    NavigableMap<Double, List<Pin>> byProbability = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      EventPins pins = new EventPins(geocoder, new EventExtractor(fit(articles, fold).fit()));
      for (int i = fold; i < articles.size(); i += FOLDS) {
        for (EventCandidate candidate : pins.candidates(articles.get(i).article())) {
          double confidence = candidate.event().confidence();
          if (confidence >= BELIEVED) {
            Pin pin = EventPins.pin(candidate.event(), confidence);
            found.add(pin);
            double tenth = Math.floor(10 * candidate.daysProbability()) / 10;
            byProbability.computeIfAbsent(tenth, key -> new ArrayList<>()).add(pin);
          }
        }
      }
    }
    print(articles.stream().map(Taught::row).toList(), found, byProbability);
    Files.writeString(weights, fit(articles, -1).fit().toTable());
    err.printf("weights in %s%n", weights);
    return Program.DONE;
  }

  private void print(
      List<GoldEventArticle> rows, List<Pin> found, NavigableMap<Double, List<Pin>> byProbability) {
    EventScore score = new EventScore(rows, found);
    out.printf("of the pins at event places, days near: %s%n", score.daysAtEventPlaces());
    out.printf("pins right in place, kind and days: %s%n", score.right());
    byProbability.forEach(
        (from, pins) ->
            out.printf(
                "days probable from %.1f: near %s%n",
                from, new EventScore(rows, pins).daysAtEventPlaces()));
  }

  private DayFit fit(List<Taught> articles, int without) {
    DayFit fit = new DayFit(penalty);
    for (int i = 0; i < articles.size(); i++) {
      if (without < 0 || i % FOLDS != without) {
        articles.get(i).examples().addTo(fit);
      }
    }
    return fit;
  }

  private List<Taught> articles(EventPins pins) throws IOException {
    List<Article> articles = TextsOfGold.read(texts, err);
    List<Taught> taught = new ArrayList<>();
    for (Path file : gold) {
      for (GoldEventArticle row : EventGoldFile.read(file)) {
        Article article = article(articles, row);
        DayExamples examples =
            article == null
                ? null
                : DayExamples.of(article, AnnotatedText.of(article.heading(), article.text()));
        if (article != null && examples != null) {
          addAnnotated(row, article.text(), examples);
          addFound(row, pins.candidates(article), examples);
          taught.add(new Taught(row, article, examples));
        }
      }
    }
    return taught;
  }

  private static @Nullable Article article(List<Article> articles, GoldEventArticle row) {
    return articles.stream().filter(one -> row.isOf(one.id())).findFirst().orElse(null);
  }

  private static void addAnnotated(GoldEventArticle row, String text, DayExamples examples) {
    for (GoldEventPlace place : row.places()) {
      for (GoldEvent event : place.events()) {
        Span trigger = event.trigger();
        if (trigger != null && trigger.end() <= text.codePointCount(0, text.length())) {
          Span units =
              new Span(
                  text.offsetByCodePoints(0, trigger.start()),
                  text.offsetByCodePoints(0, trigger.end()));
          examples.add(units, place.names().get(0), days -> event.isNear(days, row.published()));
        }
      }
    }
  }

  private static void addFound(
      GoldEventArticle row, List<EventCandidate> candidates, DayExamples examples) {
    for (EventCandidate candidate : candidates) {
      List<GoldEvent> there =
          row.eventsAt(EventPins.pin(candidate.event(), candidate.event().confidence()));
      if (!there.isEmpty()) {
        String kind = candidate.event().kind().label();
        List<GoldEvent> ofKind = there.stream().filter(one -> one.kinds().contains(kind)).toList();
        examples.add(candidate, near(ofKind.isEmpty() ? there : ofKind, row));
      }
    }
  }

  private static Predicate<DateSpan> near(List<GoldEvent> events, GoldEventArticle row) {
    return days -> events.stream().anyMatch(event -> event.isNear(days, row.published()));
  }
}
