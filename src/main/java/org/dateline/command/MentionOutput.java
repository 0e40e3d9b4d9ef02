package org.dateline.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dateline.geojson.MentionJson;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.ResolvedMention;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An object a line, with all mentions of the text. */
final class MentionOutput implements GeoparseOutput {

  private final JsonFactory json = new JsonFactory();
  private final Geoparser geoparser;
  private final OutputStream out;

  MentionOutput(Geoparser geoparser, OutputStream out) {
    this.geoparser = geoparser;
    this.out = out;
  }

  @Override
  public Runnable parse(Text text) {
    List<ResolvedMention> mentions = geoparser.parse(text.title().stream().toList(), text.text());
    // Made here, where all cores work, and whole, so that a line is never half written.
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), line)) {
      MentionJson.writeAnswer(generator, text.id().orElse(null), mentions);
    }
    line.write('\n');
    return () -> write(line);
  }

  private void write(ByteArrayOutputStream line) {
    try {
      line.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void finish() {
    flush();
  }

  @Override
  public void close() {
    // The stream belongs to whoever opened it.
  }
}
