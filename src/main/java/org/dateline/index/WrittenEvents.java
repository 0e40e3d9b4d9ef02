package org.dateline.index;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events that are written out already, in order: an answer with a thousand features is little more
 * than a copy of their bytes.
 */
public final class WrittenEvents {

  private static final int BUFFER_BYTES = 1 << 16;

  private final FeatureFile[] files;
  private final int[] ranks;
  private final byte[] segmentOf;
  private final long numberMatched;
  private final @Nullable String next;

  /**
   * @param ranks ranks of the events, each in its segment
   * @param segmentOf index of the segment of each
   */
  private WrittenEvents(
      List<Segment> segments,
      int[] ranks,
      byte[] segmentOf,
      long numberMatched,
      @Nullable String next) {
    this.files = segments.stream().map(Segment::features).toArray(FeatureFile[]::new);
    this.ranks = ranks;
    this.segmentOf = segmentOf;
    this.numberMatched = numberMatched;
    this.next = next;
  }

  /** The number of events. */
  public int size() {
    return ranks.length;
  }

  /** The number of events that match the query. */
  public long numberMatched() {
    return numberMatched;
  }

  /** The cursor of the next page; null on the last. */
  public @Nullable String next() {
    return next;
  }

  /**
   * The number of bytes that {@link #write} writes.
   *
   * @param before bytes before the first event
   * @param between bytes before every other event
   */
  public long bytes(byte[] before, byte[] between) {
    long bytes = 0;
    for (int i = 0; i < ranks.length; i++) {
      bytes += length(i);
    }
    return ranks.length == 0 ? 0 : bytes + before.length + (ranks.length - 1L) * between.length;
  }

  /**
   * Writes the events.
   *
   * @param before bytes before the first event
   * @param between bytes before every other event
   */
  public void write(OutputStream out, byte[] before, byte[] between) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    int filled = 0;
    byte[] separator = before;
    for (int i = 0; i < ranks.length; i++) {
      int length = length(i);
      if (filled + separator.length + length > buffer.length) {
        out.write(buffer, 0, filled);
        filled = 0;
        if (separator.length + length > buffer.length) {
          buffer = new byte[separator.length + length];
        }
      }
      System.arraycopy(separator, 0, buffer, filled, separator.length);
      features(i).copy(ranks[i], buffer, filled + separator.length);
      filled += separator.length + length;
      separator = between;
    }
    out.write(buffer, 0, filled);
  }

  private int length(int index) {
    return features(index).length(ranks[index]);
  }

  private FeatureFile features(int index) {
    return files[segmentOf[index]];
  }

  /** Merges events of several segments in their order. */
  static final class Merge {

    private final List<Segment> segments;
    private final Segment.Matches[] matches;
    private final int[] heads;
    private int[] ranks = new int[1024];
    private byte[] segmentOf = new byte[1024];
    private int size;

    /**
     * @param heads the first rank of each segment that is wanted, less than 0 where there is none
     */
    Merge(List<Segment> segments, Segment.Matches[] matches, int[] heads) {
      this.segments = segments;
      this.matches = matches;
      this.heads = heads;
    }

    /** The first events, at most that many. */
    WrittenEvents first(int limit) {
      long matched = 0;
      for (Segment.Matches one : matches) {
        matched += one.count();
      }
      int least = least();
      while (size < limit && least >= 0) {
        add(least);
        heads[least] = matches[least].next(heads[least] + 1);
        least = least();
      }
      boolean isLast = least < 0 || size == 0;
      return new WrittenEvents(
          segments,
          Arrays.copyOf(ranks, size),
          Arrays.copyOf(segmentOf, size),
          matched,
          isLast ? null : segments.get(segmentOf[size - 1]).cursor(ranks[size - 1]).toString());
    }

    private int least() {
      int least = -1;
      for (int i = 0; i < heads.length; i++) {
        if (heads[i] >= 0
            && (least < 0
                || segments.get(i).isBefore(heads[i], segments.get(least), heads[least]))) {
          least = i;
        }
      }
      return least;
    }

    private void add(int segment) {
      if (size == ranks.length) {
        ranks = Arrays.copyOf(ranks, 2 * size);
        segmentOf = Arrays.copyOf(segmentOf, 2 * size);
      }
      ranks[size] = heads[segment];
      segmentOf[size++] = (byte) segment;
    }
  }
}
