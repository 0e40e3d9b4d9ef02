package org.dateline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading;
import org.dateline.article.Source;
import org.dateline.ingest.Sources;

/** Reads the articles that an annotation is about. */
final class TextsOfGold {

  private TextsOfGold() {}

  /** The articles of a folder; what cannot be read is named on {@code err}. */
  static List<Article> read(Path folder, PrintWriter err) {
    Sources sources = Sources.under(List.of(folder));
    List<Reading> readings = new ArrayList<>(sources.rejections());
    ArticleReaders readers = ArticleReaders.standard();
    for (Source source : sources.found()) {
      readers.read(source, readings::add);
    }
    List<Article> articles = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Read read) {
        articles.add(read.article());
      } else if (reading instanceof Reading.Rejected rejection) {
        err.println(rejection.source() + ": " + rejection.reason());
      }
    }
    return articles;
  }
}
