package org.dateline.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.article.bytes.Lines;
import org.dateline.article.date.ColumnOrder;
import org.dateline.article.date.DayOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Lines in UTF-8: one article per line, as {@link JsonArticle} describes it. */
final class JsonLinesReader implements ArticleReader {

  private final JsonMapper json = new JsonMapper();
  private final Columns columns;

  JsonLinesReader(Columns columns) {
    this.columns = columns;
  }

  @Override
  public Set<String> endings() {
    return Set.of("jsonl", "ndjson");
  }

  @Override
  public void read(Source source, Consumer<Reading> readings) throws IOException {
    TableDates dates = new TableDates(columns.order(), () -> order(source));
    try (InputStream in = new BufferedInputStream(source.content().open())) {
      Lines lines = new Lines(in, PlainBytes.LONGEST);
      boolean any = false;
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!Lines.isBlank(line.get())) {
          any = true;
          readings.accept(reading(source, lines, line.get(), dates));
        }
      }
      if (!any) {
        readings.accept(new Reading.Rejected(source.name(), "empty"));
      }
    }
    dates.report(source, readings);
  }

  private DayOrder order(Source source) {
    ColumnOrder order = new ColumnOrder();
    try (InputStream in = new BufferedInputStream(source.content().open())) {
      Lines lines = new Lines(in, PlainBytes.LONGEST);
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        published(line.get()).ifPresent(order::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return order.order();
  }

  private Optional<String> published(byte[] line) {
    try {
      return JsonArticle.published(json.readTree(PlainBytes.text(line)), columns);
    } catch (JacksonException | RejectedException e) {
      return Optional.empty();
    }
  }

  private Reading reading(Source source, Lines lines, byte[] line, TableDates dates) {
    String where = source.name() + " line " + lines.number();
    try {
      if (lines.wasCut()) {
        throw new RejectedException("longer than 10 MB, too long for an article");
      }
      String otherId = source.id() + "-" + lines.number();
      JsonNode article = json.readTree(PlainBytes.text(line));
      return new Reading.Read(
          where,
          JsonArticle.read(article, otherId, columns, dates),
          JsonArticle.place(article, columns));
    } catch (JacksonException e) {
      return new Reading.Rejected(where, "not JSON: " + JsonFault.of(e));
    } catch (RejectedException | IllegalArgumentException e) {
      return new Reading.Rejected(where, String.valueOf(e.getMessage()));
    }
  }
}
