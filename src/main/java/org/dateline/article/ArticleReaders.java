package org.dateline.article;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads any known form of source. */
public final class ArticleReaders {

  private final Map<String, ArticleReader> byEnding = new TreeMap<>();

  /** Reads the forms of these readers; a later one wins where two read the same. */
  public ArticleReaders(List<ArticleReader> readers) {
    for (ArticleReader reader : readers) {
      reader.endings().forEach(ending -> byEnding.put(ending, reader));
    }
  }

  /** All forms that Dateline knows, with the usual names of columns. */
  public static ArticleReaders standard() {
    return standard(Columns.USUAL);
  }

  /** All forms that Dateline knows. */
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
    // An archive holds files of all these forms.
    readers.byEnding.put("zip", new ZipReader(readers));
    return readers;
  }

  /**
   * Hands over what the source holds. Whatever is wrong with it becomes a {@link Reading.Rejected};
   * nothing is thrown but what {@code readings} throws.
   */
  public void read(Source source, Consumer<Reading> readings) {
    ArticleReader reader = byEnding.get(ending(source.name()));
    if (reader == null) {
      String known = "not a known form; known are ." + String.join(", .", byEnding.keySet());
      readings.accept(new Reading.Rejected(source.name(), known));
      return;
    }
    Taker taker = new Taker(readings);
    try {
      reader.read(source, taker);
    } catch (IOException e) {
      readings.accept(new Reading.Rejected(source.name(), reason(e)));
    } catch (RuntimeException | StackOverflowError e) {
      if (taker.failed) {
        throw e;
      }
      // A fault in a reader or a library below it is no reason to lose the other sources.
      readings.accept(new Reading.Rejected(source.name(), "cannot be read: " + oneLine(e)));
    }
  }

  private static String oneLine(Throwable e) {
    return e.toString().lines().findFirst().orElse("");
  }

  /** Tells faults of who takes the readings from faults of who makes them. */
  private static final class Taker implements Consumer<Reading> {

    private final Consumer<Reading> readings;
    private boolean failed;

    Taker(Consumer<Reading> readings) {
      this.readings = readings;
    }

    @Override
    public void accept(Reading reading) {
      failed = true;
      readings.accept(reading);
      failed = false;
    }
  }

  /** What to tell a person about a file that cannot be read. */
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
