package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.dateline.article.Article;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  /** An event is believed from this confidence on. */
  private static final double BELIEVED = 0.5;

  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Mixin private final FitOptions options = new FitOptions();

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
    for (int fold = 0; fold < FitOptions.FOLDS; fold++) {
      EventPins pins = new EventPins(geocoder, new EventExtractor(fit(articles, fold).fit()));
      for (int i = fold; i < articles.size(); i += FitOptions.FOLDS) {
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
    options.write(fit(articles, -1).fit().toTable(), err);
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
      if (without < 0 || i % FitOptions.FOLDS != without) {
        articles.get(i).examples().addTo(fit);
      }
    }
    return fit;
  }

  private List<Taught> articles(EventPins pins) throws IOException {
    List<Taught> taught = new ArrayList<>();
    for (FitOptions.Annotated annotated : options.articles(err)) {
      GoldEventArticle row = annotated.gold();
      Article article = annotated.article();
      DayExamples examples =
          DayExamples.of(article, AnnotatedText.of(article.heading(), article.text()));
      if (examples != null) {
        addAnnotated(row, article.text(), examples);
        addFound(row, pins.candidates(article), examples);
        taught.add(new Taught(row, article, examples));
      }
    }
    return taught;
  }

  private static void addAnnotated(GoldEventArticle row, String text, DayExamples examples) {
    for (GoldEventPlace place : row.places()) {
      for (GoldEvent event : place.events()) {
        Span trigger = event.triggerIn(text);
        if (trigger != null) {
          examples.add(trigger, place.names().get(0), days -> event.isNear(days, row.published()));
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
