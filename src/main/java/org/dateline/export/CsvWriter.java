package org.dateline.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.dateline.geojson.Coordinate;
import org.dateline.query.EventFeature;
import org.dateline.query.EventProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as CSV (RFC 4180) in UTF-8, with longitude and latitude as columns.
 *
 * <p>It begins with a byte order mark, without which Excel assumes the code page of its user. Texts
 * that a spreadsheet would run as formulas are prefixed with an apostrophe, see {@link #harmless}.
 * The last column, {@code about}, describes the whole export, in the first record only, because RFC
 * 4180 has no comments.
 */
final class CsvWriter implements EventWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String END_OF_RECORD = "\r\n";
  // With their full-width forms, which Excel treats alike.
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final Writer out;
  private String about;

  CsvWriter(OutputStream out, Provenance provenance) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.about = provenance.lines();
    this.out.write(BYTE_ORDER_MARK);
    this.out.write("id,lon,lat");
    for (EventProperty property : EventProperty.ALL) {
      this.out.write(',');
      this.out.write(property.label());
    }
    this.out.write(",about");
    this.out.write(END_OF_RECORD);
  }

  @Override
  public void write(EventFeature event) throws IOException {
    writeText(event.id());
    out.write(',');
    out.write(Coordinate.format(event.position().lon()));
    out.write(',');
    out.write(Coordinate.format(event.position().lat()));
    for (EventProperty property : EventProperty.ALL) {
      out.write(',');
      writeValue(property.kind(), property.of(event));
    }
    out.write(',');
    writeText(about);
    about = "";
    out.write(END_OF_RECORD);
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  @Override
  public void close() {
    // Unfinished output is not flushed.
  }

  /**
   * Makes a text that no spreadsheet runs as a formula: an apostrophe is put before the characters
   * that start one (OWASP, "CSV Injection").
   */
  static String harmless(String text) {
    return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private void writeValue(EventProperty.Kind kind, @Nullable Object value) throws IOException {
    if (value == null) {
      return;
    }
    if (kind == EventProperty.Kind.TEXT) {
      writeText(value.toString());
    } else {
      out.write(value.toString());
    }
  }

  private void writeText(String text) throws IOException {
    String harmless = harmless(text);
    if (harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')) {
      out.write(harmless);
      return;
    }
    out.write('"');
    out.write(harmless.replace("\"", "\"\""));
    out.write('"');
  }
}
