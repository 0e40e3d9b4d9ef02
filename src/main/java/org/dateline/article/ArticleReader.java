package org.dateline.article;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** Reads articles from one file format. Implementations are thread-safe. */
public interface ArticleReader {

  /** The file extensions that it reads, in lower case and without the dot. */
  Set<String> endings();

  /**
   * Passes on the articles of a source one by one, in order.
   *
   * @param source whose name has one of the {@link #endings()}
   * @param readings receives each article, and each rejected item with its reason
   * @throws IOException if the bytes cannot be read
   */
  void read(Source source, Consumer<Reading> readings) throws IOException;
}
