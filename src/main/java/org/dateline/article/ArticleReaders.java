package org.dateline.article;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads articles from any known file format. */
public final class ArticleReaders {

  private final Map<String, ArticleReader> byEnding = new TreeMap<>();

  /**
   * Reads the formats of these readers; of two readers for the same extension the later one is
   * used.
   */
  public ArticleReaders(List<ArticleReader> readers) {
    for (ArticleReader reader : readers) {
      reader.endings().forEach(ending -> byEnding.put(ending, reader));
    }
  }

  /** Readers of all formats that Dateline knows, with the usual names of columns. */
  public static ArticleReaders standard() {
    return standard(Columns.USUAL);
  }

  /** Readers of all formats that Dateline knows. */
  public static ArticleReaders standard(Columns columns) {
    ArticleReaders readers =
        new ArticleReaders(
            List.of(
                new TextReader(),
                new JsonLinesReader(columns),
                new JsonReader(columns),
                new CsvReader(columns),
                new HtmlReader(),
                new XmlReader(),
                new MailReader(),
                new MboxReader(),
                new DocumentReader()));
    // An archive may contain files of all these formats.
    readers.byEnding.put("zip", new ZipReader(readers));
    return readers;
  }

  /**
   * Passes on the articles of a source. A fault of the source becomes a {@link Reading.Rejected};
   * only exceptions of {@code readings} itself are thrown.
   */
  public void read(Source source, Consumer<Reading> readings) {
    ArticleReader reader = byEnding.get(ending(source.name()));
    if (reader == null) {
      String known = "not a known form; known are ." + String.join(", .", byEnding.keySet());
      readings.accept(new Reading.Rejected(source.name(), known));
      return;
    }
    try (ReadingTime time = ReadingTime.begin()) {
      read(source, reader, new Taker(readings, time));
    }
  }

  private static void read(Source source, ArticleReader reader, Taker taker) {
    Consumer<Reading> readings = taker.readings;
    try {
      reader.read(source, taker);
    } catch (IOException e) {
      readings.accept(new Reading.Rejected(source.name(), reason(e)));
    } catch (ReadingTime.OverdueException e) {
      readings.accept(new Reading.Rejected(source.name(), String.valueOf(e.getMessage())));
    } catch (RuntimeException | StackOverflowError e) {
      if (taker.failed) {
        throw e;
      }
      // A fault in a reader, or in a library that it uses, must not stop the other sources from
      // being read.
      readings.accept(new Reading.Rejected(source.name(), "cannot be read: " + oneLine(e)));
    }
  }

  private static String oneLine(Throwable e) {
    return e.toString().lines().findFirst().orElse("");
  }

  /** Distinguishes exceptions of the consumer from exceptions of the reader. */
  private static final class Taker implements Consumer<Reading> {

    private final Consumer<Reading> readings;
    private final ReadingTime time;
    private boolean failed;

    Taker(Consumer<Reading> readings, ReadingTime time) {
      this.readings = readings;
      this.time = time;
    }

    @Override
    public void accept(Reading reading) {
      ReadingTime.check();
      failed = true;
      time.without(() -> readings.accept(reading));
      failed = false;
    }
  }

  /** Explains to a person why a file cannot be read. */
  public static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "cannot be read: permission denied";
    }
    return "cannot be read: " + e.getMessage();
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
