package org.dateline.article;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.bytes.CharacterSet;
import org.dateline.article.bytes.EndOfText;
import org.dateline.article.date.ColumnOrder;
import org.dateline.article.date.DayOrder;
import org.dateline.article.layout.Paragraphs;
import org.dateline.article.layout.Titles;

/**
 * Reads a table with one article per row and the names of the columns in the first row. The
 * separator is the comma, semicolon, tab or bar, the one that occurs most often in the first line.
 * Only one row at a time is in memory.
 *
 * <p>After a row whose quotes do not match, reading starts again at the next line, because the end
 * of such a row is unknown.
 */
final class CsvReader implements ArticleReader {

  private static final int SAMPLE = 64 * 1024;
  private static final int MOST_BREAKS = 100;
  private static final int LONGEST_HEADER = 300;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  // Excel writes this line, and nothing else reads it.
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=([,;\\t|:])\"?\\s*");

  private final Columns columns;

  CsvReader(Columns columns) {
    this.columns = columns;
  }

  @Override
  public Set<String> endings() {
    return Set.of("csv", "tsv");
  }

  @Override
  public void read(Source source, Consumer<Reading> readings) throws IOException {
    new Table(source, readings).read();
  }

  private final class Table {

    private final Source source;
    private final Consumer<Reading> readings;
    private List<String> header = List.of();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final TableDates dates;
    private char separator = ',';
    private long nextLine = 1;

    Table(Source source, Consumer<Reading> readings) {
      this.source = source;
      this.readings = readings;
      this.dates = new TableDates(columns.order(), this::order);
    }

    void read() throws IOException {
      readAll();
      dates.report(source, readings);
    }

    private void readAll() throws IOException {
      for (int breaks = 0; breaks < MOST_BREAKS; breaks++) {
        try {
          readFrom(nextLine);
          if (header.isEmpty()) {
            reject(source.name(), "empty");
          }
          return;
        } catch (CsvParseException e) {
          reject(where(nextLine), "quotes do not match, or the row is longer than 10 MB");
          nextLine++;
        } catch (RejectedException e) {
          reject(source.name(), String.valueOf(e.getMessage()));
          return;
        }
      }
      reject(where(nextLine), "the rest is left out after " + MOST_BREAKS + " broken rows");
    }

    private void readFrom(long line) throws IOException, RejectedException {
      try (InputStream in = new BufferedInputStream(source.content().open(), SAMPLE);
          BufferedReader text = new BufferedReader(new InputStreamReader(in, charset(in)))) {
        skipMark(text);
        long first = line;
        if (header.isEmpty()) {
          String line1 = firstLine(text);
          Matcher excel = SEPARATOR_LINE.matcher(line1);
          separator = excel.matches() ? excel.group(1).charAt(0) : separator(line1);
          first = excel.matches() ? Math.max(2, line) : line;
        }
        for (long skipped = 1; skipped < first; skipped++) {
          skipLine(text);
        }
        readRows(new EndOfText(text), first - 1);
      }
    }

    private void readRows(EndOfText text, long linesBefore) throws RejectedException {
      Iterator<CsvRecord> rows = rows(text);
      Optional<CsvParseException> broken = Optional.empty();
      while (broken.isEmpty() && rows.hasNext()) {
        CsvRecord row = rows.next();
        long line = linesBefore + row.getStartingLineNumber();
        if (row.getField(row.getFieldCount() - 1).indexOf('\n') >= 0) {
          broken = breakAfter(rows, text);
          nextLine = line;
        }
        if (broken.isPresent() && broken.get() instanceof OpenQuote open) {
          throw open;
        }
        nextLine = line + 1 + lineEndsWithin(row);
        take(row, line);
      }
      if (broken.isPresent()) {
        throw broken.get();
      }
    }

    private void take(CsvRecord row, long line) throws RejectedException {
      if (row.getFieldCount() == 1 && row.getField(0).isBlank()) {
        return;
      }
      if (header.isEmpty()) {
        takeHeader(row.getFields());
      } else {
        readings.accept(reading(line, row.getFields()));
      }
    }

    // A row that goes on to the end of the text although no quote ends it has taken in the others.
    private Optional<CsvParseException> breakAfter(Iterator<CsvRecord> rows, EndOfText text) {
      try {
        return rows.hasNext() || text.last() == '"'
            ? Optional.empty()
            : Optional.of(new OpenQuote());
      } catch (CsvParseException e) {
        return Optional.of(e);
      }
    }

    private Iterator<CsvRecord> rows(Reader text) {
      return de.siegmar.fastcsv.reader.CsvReader.builder()
          .fieldSeparator(separator)
          .skipEmptyLines(false)
          .allowExtraFields(true)
          .allowMissingFields(true)
          .maxBufferSize(PlainBytes.LONGEST)
          .ofCsvRecord(text)
          .iterator();
    }

    // Looks through the whole column of dates.
    private DayOrder order() {
      ColumnOrder order = new ColumnOrder();
      int column = indexes.getOrDefault("published", Integer.MAX_VALUE);
      try (InputStream in = new BufferedInputStream(source.content().open(), SAMPLE);
          Reader text = new InputStreamReader(in, charset(in))) {
        rows(text)
            .forEachRemaining(
                row -> {
                  if (column < row.getFieldCount()) {
                    order.add(row.getField(column));
                  }
                });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (CsvParseException e) {
        // What stands before the broken row decides.
        return order.order();
      }
      return order.order();
    }

    private void takeHeader(List<String> names) throws RejectedException {
      header = names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
      for (String key : Columns.fields()) {
        columns.find(key, header).ifPresent(name -> indexes.put(key, header.indexOf(name)));
      }
      // Lists of headlines, as MediaCloud gives them, have no other text.
      if (!indexes.containsKey("text") && indexes.keySet().containsAll(Set.of("title", "url"))) {
        indexes.put("text", indexes.get("title"));
      }
      if (!indexes.containsKey("text")) {
        throw new RejectedException(
            "no column for the text among " + shown(header) + "; name it by --column text=NAME");
      }
    }

    private Reading reading(long line, List<String> fields) {
      String where = where(line);
      int expected = header.size();
      if (fields.size() != expected) {
        String reason = fields.size() + " fields, but the first row names " + expected + " columns";
        return new Reading.Rejected(where, reason);
      }
      try {
        Metadata metadata =
            Metadata.of(key -> field(fields, key).filter(v -> !key.equals("id")), dates::of);
        String text = field(fields, "text").orElseThrow(() -> missing("text"));
        String title = metadata.title().orElseGet(() -> Titles.of(text));
        String id = field(fields, "id").map(v -> idOf(v)).orElse(source.id() + "-" + line);
        return new Reading.Read(
            where,
            metadata.article(id, title, null, null, Paragraphs.of(text)),
            GivenPlace.of(key -> field(fields, key)));
      } catch (IllegalArgumentException e) {
        return new Reading.Rejected(where, String.valueOf(e.getMessage()));
      }
    }

    // "17" identifies a row within this table only.
    private String idOf(String given) {
      return ArticleId.isValid(given) && given.length() > 8
          ? given
          : ArticleId.ofForeign(source.id() + " " + given);
    }

    private Optional<String> field(List<String> fields, String key) {
      return Optional.ofNullable(indexes.get(key))
          .map(fields::get)
          .map(String::strip)
          .filter(v -> !v.isEmpty());
    }

    private String where(long line) {
      return source.name() + " line " + line;
    }

    private void reject(String where, String reason) {
      readings.accept(new Reading.Rejected(where, reason));
    }
  }

  private static final class OpenQuote extends CsvParseException {
    private static final long serialVersionUID = 1;

    OpenQuote() {
      super("a quote is never closed");
    }
  }

  private static IllegalArgumentException missing(String column) {
    return new IllegalArgumentException(column + ": missing or empty");
  }

  private static long lineEndsWithin(CsvRecord row) {
    return row.getFields().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private static Charset charset(InputStream in) throws IOException {
    in.mark(SAMPLE);
    byte[] sample = in.readNBytes(SAMPLE - 1);
    in.reset();
    return CharacterSet.ofBeginning(sample);
  }

  private static void skipMark(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
  }

  private static void skipLine(Reader text) throws IOException {
    for (int c = text.read(); c >= 0 && c != '\n'; c = text.read()) {
      // Read and dropped, so that a long line is never in memory.
    }
  }

  private static String firstLine(BufferedReader text) throws IOException {
    text.mark(SAMPLE);
    char[] head = new char[SAMPLE / 4];
    int length = Math.max(0, text.read(head));
    text.reset();
    return new String(head, 0, length).lines().findFirst().orElse("");
  }

  private static char separator(String first) {
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(c -> first.chars().filter(one -> one == c).count()))
        .filter(c -> first.indexOf(c) >= 0)
        .orElse(',');
  }

  // If a quote in the first line is never closed, the names of columns contain whole articles.
  private static String shown(List<String> header) {
    String names = String.join(", ", header).replaceAll("\\s+", " ");
    return names.length() <= LONGEST_HEADER
        ? names
        : names
            .codePoints()
            .limit(LONGEST_HEADER)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .append("…")
            .toString();
  }
}
