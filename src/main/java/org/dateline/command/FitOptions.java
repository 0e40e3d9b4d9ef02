package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.evaluate.EventGoldFile;
import org.dateline.evaluate.GoldEventArticle;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a fit to annotated articles reads and writes. */
final class FitOptions {

  /** Each article is left out of one of so many fits, in turn, by which it is then judged. */
  static final int FOLDS = 10;

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

  /** An article with its annotation. */
  record Annotated(GoldEventArticle gold, Article article) {}

  /**
   * The annotated articles, in the order of their annotation; those without a text are left out.
   */
  List<Annotated> articles(PrintWriter err) throws IOException {
    List<Article> articles = TextsOfGold.read(texts, err);
    List<Annotated> annotated = new ArrayList<>();
    for (Path file : gold) {
      for (GoldEventArticle row : EventGoldFile.read(file)) {
        articles.stream()
            .filter(article -> row.isOf(article.id()))
            .findFirst()
            .ifPresent(article -> annotated.add(new Annotated(row, article)));
      }
    }
    return annotated;
  }

  /** Writes what was fitted, and says where. */
  void write(String table, PrintWriter err) throws IOException {
    Files.writeString(weights, table);
    err.printf("weights in %s%n", weights);
  }
}
