package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.article.Article;
import org.dateline.evaluate.GoldEvent;
import org.dateline.evaluate.GoldEventArticle;
import org.dateline.event.KindExamples;
import org.dateline.event.kinds.KindFit;
import org.dateline.event.kinds.KindModel;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits the weights by which triggers get their kinds. */
@Command(
    name = "fit-kinds",
    description = {
      "Fits the weights by which triggers get their kinds to annotated events, and prints how many"
          + " kinds of articles left out of the fit are right.",
      "docs/EVENTS-GUIDE.md describes the annotation."
    })
final class FitKindsCommand implements Callable<Integer> {

  private final PrintWriter out;
  private final PrintWriter err;

  @Mixin private final FitOptions options = new FitOptions();

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
    for (int fold = 0; fold < FitOptions.FOLDS; fold++) {
      KindModel model = fit(examples, fold).fit();
      for (int i = fold; i < examples.size(); i += FitOptions.FOLDS) {
        right += examples.get(i).right(model);
      }
    }
    long all = examples.stream().mapToLong(KindExamples::size).sum();
    long listed = examples.stream().mapToLong(KindExamples::rightByList).sum();
    out.printf(
        "%d triggers of %d articles: right by the list %.3f, by weights of other articles %.3f%n",
        all, examples.size(), listed / (double) all, right / (double) all);
    options.write(fit(examples, -1).fit().toTable(), err);
    return Program.DONE;
  }

  private KindFit fit(List<KindExamples> examples, int without) {
    KindFit fit = new KindFit(penalty);
    for (int i = 0; i < examples.size(); i++) {
      if (without < 0 || i % FitOptions.FOLDS != without) {
        examples.get(i).addTo(fit);
      }
    }
    return fit;
  }

  private List<KindExamples> examples() throws IOException {
    List<KindExamples> examples = new ArrayList<>();
    for (FitOptions.Annotated annotated : options.articles(err)) {
      Article article = annotated.article();
      AnnotatedText text = AnnotatedText.of(article.heading(), article.text());
      examples.add(KindExamples.of(text, kinds(annotated.gold(), article.text())));
    }
    return examples;
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
