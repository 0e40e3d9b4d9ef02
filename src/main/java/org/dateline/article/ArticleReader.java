package org.dateline.article;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** Reads one form of source. Implementations are safe for use by many threads. */
public interface ArticleReader {

  /** The endings of file names that it reads, in lower case and without the dot. */
  Set<String> endings();

  /**
   * Hands over what the source holds, in order, piece by piece.
   *
   * @param source of one of the {@link #endings()}
   * @param readings takes each article, and each piece that is none, with the reason
   * @throws IOException if the bytes cannot be had
   */
  void read(Source source, Consumer<Reading> readings) throws IOException;
}
