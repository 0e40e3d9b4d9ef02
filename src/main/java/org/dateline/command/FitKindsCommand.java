package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.article.Article;
import org.dateline.evaluate.EventGoldFile;
import org.dateline.evaluate.GoldEvent;
import org.dateline.evaluate.GoldEventArticle;
import org.dateline.event.KindExamples;
import org.dateline.event.kinds.KindFit;
import org.dateline.event.kinds.KindModel;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the weights by which triggers get their kinds. */
@Command(
    name = "fit-kinds",
    description = {
      "Fits the weights by which triggers get their kinds to annotated events, and prints how many"
          + " kinds of articles left out of the fit are right.",
      "docs/EVENTS-GUIDE.md describes the annotation."
    })
final class FitKindsCommand implements Callable<Integer> {

  private static final int FOLDS = 10;

  private final PrintWriter out;
  private final PrintWriter err;

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
  private double penalty = 3;

  FitKindsCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    List<KindExamples> examples = examples();
    long right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      KindModel model = fit(examples, fold).fit();
      for (int i = fold; i < examples.size(); i += FOLDS) {
        right += examples.get(i).right(model);
      }
    }
    long all = examples.stream().mapToLong(KindExamples::size).sum();
    long listed = examples.stream().mapToLong(KindExamples::rightByList).sum();
    out.printf(
        "%d triggers of %d articles: right by the list %.3f, by weights of other articles %.3f%n",
        all, examples.size(), listed / (double) all, right / (double) all);
    Files.writeString(weights, fit(examples, -1).fit().toTable());
    err.printf("weights in %s%n", weights);
    return Program.DONE;
  }

  private KindFit fit(List<KindExamples> examples, int without) {
    KindFit fit = new KindFit(penalty);
    for (int i = 0; i < examples.size(); i++) {
      if (without < 0 || i % FOLDS != without) {
        examples.get(i).addTo(fit);
      }
    }
    return fit;
  }

  private List<KindExamples> examples() throws IOException {
    Map<String, Article> articles = new HashMap<>();
    TextsOfGold.read(texts, err).forEach(article -> articles.put(article.id(), article));
    List<KindExamples> examples = new ArrayList<>();
    for (Path file : gold) {
      for (GoldEventArticle row : EventGoldFile.read(file)) {
        Article article = article(articles, row);
        if (article != null) {
          AnnotatedText text = AnnotatedText.of(article.heading(), article.text());
          examples.add(KindExamples.of(text, kinds(row, article.text())));
        }
      }
    }
    return examples;
  }

  private static @Nullable Article article(Map<String, Article> articles, GoldEventArticle row) {
    return articles.values().stream().filter(one -> row.isOf(one.id())).findFirst().orElse(null);
  }

  private static Map<Span, Set<String>> kinds(GoldEventArticle row, String text) {
    Map<Span, Set<String>> kinds = new HashMap<>();
    for (GoldEvent event : row.events()) {
      Span trigger = event.triggerIn(text);
      if (trigger != null) {
        kinds.putIfAbsent(trigger, event.kinds());
      }
    }
    return kinds;
  }
}
