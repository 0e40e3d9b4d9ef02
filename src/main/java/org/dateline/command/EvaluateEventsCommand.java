package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.article.Article;
import org.dateline.evaluate.EventGoldFile;
import org.dateline.evaluate.EventScore;
import org.dateline.evaluate.GoldEvent.Tier;
import org.dateline.evaluate.Pin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how right the events are on annotated articles. */
@Command(
    name = "evaluate-events",
    description = {
      "Prints how right the events are on annotated articles: whether something happened where the"
          + " pins are, and whether kind and days are right, too.",
      "docs/EVENTS-GUIDE.md describes the annotation."
    })
final class EvaluateEventsCommand implements Callable<Integer> {

  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "GOLD", description = "Annotated events, an article a line.")
  private Path gold = Path.of("");

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      required = true,
      description =
          "The articles, in any form that ingest reads; the id of an article begins with that of"
              + " its annotation.")
  private Path texts = Path.of("");

  EvaluateEventsCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    EventPins pins = new EventPins(shared.openGeocoder());
    List<Pin> found = new ArrayList<>();
    for (Article article : TextsOfGold.read(texts, err)) {
      found.addAll(pins.of(article));
    }
    print(new EventScore(EventGoldFile.read(gold), found));
    return Program.DONE;
  }

  private void print(EventScore score) {
    line("pins where the name belongs", score.placed());
    line("pins at a place where the article reports any event", score.atEventPlaces());
    line("pins right: place, kind and days near", score.right());
    line("pins right, with exactly these days", score.exactlyRight());
    line("of pins at event places, kind right", score.kindsAtEventPlaces());
    line("of pins at event places, days near", score.daysAtEventPlaces());
    line("pins that repeat the event of another", score.repeated());
    for (Tier tier : Tier.values()) {
      String name = tier.name().toLowerCase(Locale.ROOT);
      line(name + " events with a pin at their place", score.eventsWithPin(tier));
      line(name + " events with a right pin", score.eventsWithRightPin(tier));
    }
    line("story places with a pin", score.storyPlacesWithPin());
    line("places without an event that have a pin", score.eventlessPlacesWithPin());
    line("numbers of killed with both bounds right", score.killed());
    line("numbers of injured with both bounds right", score.injured());
    line("AUC of confidence for \"right\"", "%.3f".formatted(score.auc()));
    out.println("confidence from, and the share of pins that are right:");
    score.reliability().forEach((from, share) -> line("  %.1f".formatted(from), share));
    out.println("what became of the pins:");
    score.outcomes().forEach((outcome, count) -> line("  " + outcome, count));
  }

  private void line(String name, Object value) {
    out.printf("%-55s %s%n", name, value);
  }
}
