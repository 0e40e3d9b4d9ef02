package org.dateline.geojson;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dateline.query.EventFeature;
import tools.jackson.core.JsonGenerator;

/**
 * Features one behind the other in a mapped file that nobody else sees: the operating system keeps
 * in memory what is asked for, and takes it back when others need it.
 */
final class FeatureFile {

  private static final long PART_BYTES = 1L << 30;
  private static final byte[] BEFORE_ID =
      "{\"type\":\"Feature\",\"id\":\"".getBytes(StandardCharsets.US_ASCII);

  private final List<? extends ByteBuffer> parts;
  private final long[] starts;

  private FeatureFile(List<? extends ByteBuffer> parts, long[] starts) {
    this.parts = parts;
    this.starts = starts;
  }

  /** Few features, in memory. */
  static FeatureFile of(List<EventFeature> events) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Features features = new Features(bytes);
    events.forEach(features::add);
    return new FeatureFile(List.of(ByteBuffer.wrap(bytes.toByteArray())), features.starts());
  }

  int length(int rank) {
    return (int) (starts[rank + 1] - starts[rank]);
  }

  void copy(int rank, byte[] target, int at) {
    copy(starts[rank], target, at, length(rank));
  }

  private void copy(long from, byte[] target, int at, int length) {
    int part = (int) (from / PART_BYTES);
    int offset = (int) (from % PART_BYTES);
    int here = (int) Math.min(length, PART_BYTES - offset);
    parts.get(part).get(offset, target, at, here);
    if (here < length) {
      parts.get(part + 1).get(0, target, at + here, length - here);
    }
  }

  /** The id of a feature, in UTF-8. */
  byte[] id(int rank) {
    byte[] start = new byte[Math.min(length(rank), 512)];
    copy(starts[rank], start, 0, start.length);
    int end = BEFORE_ID.length;
    while (end < start.length && start[end] != '"') {
      end++;
    }
    return Arrays.copyOfRange(start, BEFORE_ID.length, end);
  }

  /** Writes features one behind the other. */
  private static final class Features {

    private final Counted out;
    private final JsonGenerator json;
    private long[] starts = new long[1024];
    private int size;

    Features(OutputStream out) {
      this.out = new Counted(out);
      json = GeoJson.lines(this.out);
    }

    void add(EventFeature event) {
      GeoJson.writeFeature(json, event, Map.of());
      json.flush();
      if (++size == starts.length) {
        starts = Arrays.copyOf(starts, size + (size >> 1));
      }
      starts[size] = out.bytes;
    }

    long bytes() {
      return out.bytes;
    }

    /** Where each starts, and where the last ends. */
    long[] starts() {
      return Arrays.copyOf(starts, size + 1);
    }
  }

  /** Writes features to a new file. */
  static final class Writer implements AutoCloseable {

    private final FileChannel channel;
    private final OutputStream out;
    private final Features features;

    Writer() throws IOException {
      Path path = Files.createTempFile("dateline-", ".features");
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 18);
      features = new Features(out);
    }

    void add(EventFeature event) {
      features.add(event);
    }

    FeatureFile finish() throws IOException {
      out.flush();
      List<MappedByteBuffer> parts = new ArrayList<>();
      for (long at = 0; at < features.bytes(); at += PART_BYTES) {
        long length = Math.min(PART_BYTES, features.bytes() - at);
        parts.add(channel.map(FileChannel.MapMode.READ_ONLY, at, length));
      }
      return new FeatureFile(parts, features.starts());
    }

    /** What is mapped stays readable. */
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** Counts what passes. */
  private static final class Counted extends OutputStream {

    private final OutputStream out;
    private long bytes;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      out.write(source, offset, length);
      bytes += length;
    }
  }
}
