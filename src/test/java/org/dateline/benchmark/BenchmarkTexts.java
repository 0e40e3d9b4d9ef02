package org.dateline.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading;
import org.dateline.ingest.SampleCorpus;
import org.dateline.ingest.Sources;

/** The articles that a benchmark reads. */
final class BenchmarkTexts {

  private BenchmarkTexts() {}

  /**
   * Those of a file or folder, as {@code ingest} reads it.
   *
   * @param path blank for the sample corpus
   */
  static List<Article> of(String path) throws IOException {
    Sources sources =
        path.isBlank() ? SampleCorpus.sources() : Sources.under(List.of(Path.of(path)));
    List<Article> articles = new ArrayList<>();
    ArticleReaders readers = ArticleReaders.standard();
    sources
        .found()
        .forEach(
            source ->
                readers.read(
                    source,
                    reading -> {
                      if (reading instanceof Reading.Read read) {
                        articles.add(read.article());
                      }
                    }));
    if (articles.isEmpty()) {
      throw new IOException("no articles at " + path);
    }
    return articles;
  }
}
