package org.dateline.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.event.EventExtractor;
import org.dateline.event.TriggeredEvent;
import org.dateline.geojson.MentionJson;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes one object per line, with all mentions and events of a text. */
final class MentionOutput implements GeoparseOutput {

  /**
   * The output for a text is up to forty times as long as the text. It is kept in memory until its
   * turn comes; the output for more mentions than this is only made then, and is never kept.
   */
  private static final int MOST_MENTIONS_HELD = 2_000;

  private final JsonFactory json =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final EventExtractor extractor = new EventExtractor();
  private final Geoparser geoparser;
  private final OutputStream out;

  MentionOutput(Geoparser geoparser, OutputStream out) {
    this.geoparser = geoparser;
    this.out = out;
  }

  @Override
  public Runnable parse(Text text) {
    Optional<String> id = text.id();
    AnnotatedText annotated = AnnotatedText.of(text.title().stream().toList(), text.text());
    List<ResolvedMention> mentions = geoparser.parse(annotated);
    List<TriggeredEvent> events =
        mentions.isEmpty() ? List.of() : extractor.byTrigger(text.article(), annotated, mentions);
    if (mentions.size() > MOST_MENTIONS_HELD) {
      return () -> write(id, mentions, events, out);
    }
    // Made here, on the parallel threads.
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    write(id, mentions, events, line);
    return () -> copy(line);
  }

  private void write(
      Optional<String> id,
      List<ResolvedMention> mentions,
      List<TriggeredEvent> events,
      OutputStream to) {
    try {
      try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), to)) {
        MentionJson.writeAnswer(generator, id.orElse(null), mentions, events, OptionalInt.empty());
      }
      to.write('\n');
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(ByteArrayOutputStream line) {
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
    // The caller closes the stream.
  }
}
