package org.dateline.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.dateline.index.FeatureFormat;
import org.dateline.index.WrittenEvents;
import org.dateline.query.EventFeature;
import tools.jackson.core.JsonGenerator;

/** GeoJSON features that the index has written out ahead of time. */
public final class WrittenFeatures {

  /** Tells the index how to write. */
  public static final FeatureFormat FORMAT = WrittenFeatures::writer;

  private static final byte[] START = bytes("{\"type\":\"FeatureCollection\",\"features\":[");
  private static final byte[] END = bytes("]}\n");
  private static final byte[] FIRST = bytes("\n");
  private static final byte[] BETWEEN = bytes("\n,");

  private WrittenFeatures() {}

  private static Consumer<EventFeature> writer(OutputStream out) {
    JsonGenerator json = GeoJson.lines(out);
    return event -> {
      GeoJson.writeFeature(json, event, Map.of());
      json.flush();
    };
  }

  /** The number of bytes that {@link #write} writes. */
  public static long length(WrittenEvents events) {
    return events.bytes(FIRST, BETWEEN);
  }

  /** Writes the features, with commas between them. */
  public static void write(WrittenEvents events, OutputStream out) throws IOException {
    events.write(out, FIRST, BETWEEN);
  }

  /** Writes a feature collection, byte for byte as {@link EventCollectionWriter} does. */
  public static void writeCollection(WrittenEvents events, OutputStream out) throws IOException {
    out.write(START);
    write(events, out);
    out.write(END);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
