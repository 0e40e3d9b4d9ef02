package org.dateline.index;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import java.util.function.Consumer;
import org.dateline.query.EventFeature;

/**
 * Features, each after its id, in a mapped file that nobody else sees: the operating system keeps
 * in memory what is asked for, and takes it back when others need it.
 */
final class FeatureFile {

  private static final long PART_BYTES = 1L << 30;

  private final List<? extends ByteBuffer> parts;
  private final long[] starts;
  private final short[] idLengths;

  private FeatureFile(List<? extends ByteBuffer> parts, Features features) {
    this.parts = parts;
    this.starts = Arrays.copyOf(features.starts, features.size + 1);
    this.idLengths = Arrays.copyOf(features.idLengths, features.size);
  }

  /** Few features, in memory. */
  static FeatureFile of(List<EventFeature> events, FeatureFormat format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Features features = new Features(bytes, format);
    events.forEach(features::add);
    return new FeatureFile(List.of(ByteBuffer.wrap(bytes.toByteArray())), features);
  }

  /** The number of bytes of a feature. */
  int length(int rank) {
    return (int) (starts[rank + 1] - starts[rank]) - idLengths[rank];
  }

  /** Copies a feature. */
  void copy(int rank, byte[] target, int at) {
    copy(starts[rank] + idLengths[rank], target, at, length(rank));
  }

  /** The id of a feature, in UTF-8. */
  byte[] id(int rank) {
    byte[] id = new byte[idLengths[rank]];
    copy(starts[rank], id, 0, id.length);
    return id;
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

  /** Writes features one after the other. */
  private static final class Features {

    private final Counted out;
    private final Consumer<EventFeature> writer;
    private long[] starts = new long[16];
    private short[] idLengths = new short[16];
    private int size;

    Features(OutputStream out, FeatureFormat format) {
      this.out = new Counted(out);
      writer = format.writer(this.out);
    }

    void add(EventFeature event) {
      byte[] id = event.id().getBytes(StandardCharsets.UTF_8);
      if (size == idLengths.length - 1) {
        starts = Arrays.copyOf(starts, size + (size >> 1) + 2);
        idLengths = Arrays.copyOf(idLengths, starts.length);
      }
      idLengths[size] = (short) id.length;
      try {
        out.write(id, 0, id.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      writer.accept(event);
      starts[++size] = out.bytes;
    }
  }

  /** Writes features to a new file. */
  static final class Writer implements AutoCloseable {

    private final FileChannel channel;
    private final OutputStream out;
    private final Features features;

    Writer(FeatureFormat format) throws IOException {
      Path path = Files.createTempFile("dateline-", ".features");
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 18);
      features = new Features(out, format);
    }

    void add(EventFeature event) {
      features.add(event);
    }

    FeatureFile finish() throws IOException {
      out.flush();
      List<MappedByteBuffer> parts = new ArrayList<>();
      long bytes = features.out.bytes;
      for (long at = 0; at < bytes; at += PART_BYTES) {
        parts.add(channel.map(FileChannel.MapMode.READ_ONLY, at, Math.min(PART_BYTES, bytes - at)));
      }
      return new FeatureFile(parts, features);
    }

    /** What is mapped stays readable. */
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** Counts the bytes that pass. */
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
