package org.dateline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Columns;
import org.dateline.article.Reading.Rejected;
import org.dateline.article.date.DayOrder;
import org.dateline.event.EventExtractor;
import org.dateline.ingest.FolderWatch;
import org.dateline.ingest.Geocoder;
import org.dateline.ingest.Ingest;
import org.dateline.ingest.IngestSummary;
import org.dateline.ingest.Sources;
import org.dateline.store.EventStore;
import org.dateline.stores.Stores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Adds articles to the store. */
@Command(
    name = "ingest",
    description = {
      "Adds articles to the store, from files or from folders and their subfolders. Markdown, plain"
          + " text, HTML, feeds, CSV, JSON, ninjs, NewsML-G2, PDF, DOCX, ODT, EPUB, RTF, mail, and"
          + " zip archives of these.",
      "Articles that are already in the store stay as they are. Files that are not articles are"
          + " reported and skipped."
    })
final class IngestCommand implements Callable<Integer> {

  private static final int LONGEST_STOP_SECONDS = 10;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final PrintWriter out;
  private final PrintWriter err;
  private final ProgressLines progress;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--column",
      paramLabel = "OURS=THEIRS",
      description =
          "The name of a column of a table or of a member of a JSON object: --column"
              + " title=Headline. Fields are id, title, text, published, byline, publisher, url,"
              + " language.")
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      converter = DayOrderConverter.class,
      description =
          "What 03/04/2024 means in a table: day-first or month-first. Without it, the other dates"
              + " of the column decide.")
  private DayOrder dates = DayOrder.UNKNOWN;

  @Option(
      names = "--watch",
      description = "Keep running: follow new, changed and removed files until stopped (Ctrl-C).")
  private boolean watch;

  IngestCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
    this.progress = new ProgressLines(err);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ArticleReaders readers = ArticleReaders.standard(columns());
    Geocoder geocoder = shared.openGeocoder();
    try (EventStore store = Stores.open(shared.store())) {
      Ingest ingest =
          new Ingest(
              readers, geocoder.geoparser(), new EventExtractor(), store, geocoder.version());
      if (watch) {
        watch(ingest);
        return Program.DONE;
      }
      IngestSummary summary = ingest.run(Sources.under(paths), progress::report);
      print(summary);
      return summary.rejected() == 0 ? Program.DONE : Program.FAILED;
    } finally {
      closed.countDown();
    }
  }

  private Columns columns() {
    try {
      return new Columns(columns, dates);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--column: " + e.getMessage(), e);
    }
  }

  private void watch(Ingest ingest) throws IOException {
    Thread watcher = Thread.currentThread();
    // When a signal ends the process, the store is closed first.
    Thread hook =
        new Thread(
            () -> {
              watcher.interrupt();
              awaitClosed();
            },
            "dateline-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      new FolderWatch(ingest, paths, this::changed).run(progress::report);
    } catch (InterruptedException e) {
      err.println("stopped");
    }
  }

  private void awaitClosed() {
    try {
      boolean done = closed.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
      if (!done) {
        err.println("dateline: stopped before the end; the store is intact");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void changed(IngestSummary summary, int removed) {
    print(summary);
    if (removed > 0) {
      out.println(removed + " removed");
    }
    out.flush();
  }

  private void print(IngestSummary summary) {
    out.println(summary);
    for (Rejected rejection : summary.rejections()) {
      out.println("rejected " + rejection.source() + ": " + rejection.reason());
    }
    long more = summary.rejected() - summary.rejections().size();
    if (more > 0) {
      out.println("and " + more + " more");
    }
  }

  private static final class DayOrderConverter implements ITypeConverter<DayOrder> {

    @Override
    public DayOrder convert(String value) {
      return switch (value) {
        case "day-first" -> DayOrder.DAY_FIRST;
        case "month-first" -> DayOrder.MONTH_FIRST;
        default ->
            throw new TypeConversionException(
                "expected day-first or month-first, but was '" + value + "'");
      };
    }
  }
}
