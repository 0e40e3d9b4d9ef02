package org.dateline.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.dateline.query.EventCursor;
import org.dateline.query.EventQuery;
import org.jspecify.annotations.Nullable;

/**
 * All events of one moment, written out as GeoJSON beforehand: an answer of a thousand features is
 * little more than a copy of their bytes. What has come or changed lately stands beside what has
 * long been there, of which some are gone. Safe for use by many threads.
 */
public final class RenderedEvents {

  private static final byte[] START =
      "{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "]}\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FIRST = "\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BETWEEN = "\n,".getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER_BYTES = 1 << 16;
  private static final BitSet NOTHING = new BitSet();

  private final RenderedSegment old;
  private final BitSet gone;
  private final RenderedSegment fresh;

  RenderedEvents(RenderedSegment all) {
    this(all, NOTHING, RenderedSegment.NONE);
  }

  /**
   * @param gone ranks of those of the old that are no more
   * @param fresh what has come instead and besides
   */
  RenderedEvents(RenderedSegment old, BitSet gone, RenderedSegment fresh) {
    this.old = old;
    this.gone = gone;
    this.fresh = fresh;
  }

  /**
   * Whether events like these can be told from here: by anything but words, and free filters of
   * texts made to be read.
   */
  public static boolean answers(EventQuery query) {
    return RankTest.knows(query);
  }

  /**
   * A page in the default order, as OGC API – Features has it: undated events are at any time.
   *
   * @param query one that {@link #answers} knows; limit and offset do not count
   * @param limit at most so many, at least 1
   * @param after where the page starts; null for the first
   */
  public Part page(EventQuery query, int limit, @Nullable EventCursor after) {
    return part(query, true, limit, after);
  }

  /** All that match, in the default order; undated events are at no time. See {@link #page}. */
  public Part all(EventQuery query) {
    return part(query, false, Integer.MAX_VALUE, null);
  }

  private Part part(EventQuery query, boolean undatedToo, int limit, @Nullable EventCursor after) {
    RenderedSegment.Matches oldOnes = old.matches(query, undatedToo, gone);
    RenderedSegment.Matches freshOnes = fresh.matches(query, undatedToo, NOTHING);
    int[] ranks = new int[Math.min(limit, 1024)];
    int count = 0;
    int oldRank = oldOnes.next(after == null ? 0 : old.rankBehind(after));
    int freshRank = freshOnes.next(after == null ? 0 : fresh.rankBehind(after));
    while (count < limit && (oldRank >= 0 || freshRank >= 0)) {
      if (count == ranks.length) {
        ranks = Arrays.copyOf(ranks, Math.min(limit, 2 * count));
      }
      if (freshRank < 0 || oldRank >= 0 && old.isBefore(oldRank, fresh, freshRank)) {
        ranks[count++] = oldRank;
        oldRank = oldOnes.next(oldRank + 1);
      } else {
        ranks[count++] = ~freshRank;
        freshRank = freshOnes.next(freshRank + 1);
      }
    }
    boolean isLast = oldRank < 0 && freshRank < 0;
    return new Part(
        Arrays.copyOf(ranks, count),
        oldOnes.count() + freshOnes.count(),
        isLast || count == 0 ? null : cursor(ranks[count - 1]).toString());
  }

  private EventCursor cursor(int rank) {
    return rank >= 0 ? old.cursor(rank) : fresh.cursor(~rank);
  }

  /** Some of the events, in order. */
  public final class Part {

    // Those of what has come since are told by their complement, less than 0.
    private final int[] ranks;
    private final long numberMatched;
    private final @Nullable String next;

    private Part(int[] ranks, long numberMatched, @Nullable String next) {
      this.ranks = ranks;
      this.numberMatched = numberMatched;
      this.next = next;
    }

    /** How many they are. */
    public int size() {
      return ranks.length;
    }

    /** How many match the query. */
    public long numberMatched() {
      return numberMatched;
    }

    /** Where the next page starts; null on the last. */
    public @Nullable String next() {
      return next;
    }

    /** How many bytes {@link #writeFeatures} writes. */
    public long featureBytes() {
      long bytes = 0;
      for (int rank : ranks) {
        bytes += length(rank);
      }
      return ranks.length == 0 ? 0 : bytes + FIRST.length + (ranks.length - 1L) * BETWEEN.length;
    }

    /** Writes the features, with commas between them. */
    public void writeFeatures(OutputStream out) throws IOException {
      byte[] buffer = new byte[BUFFER_BYTES];
      int filled = 0;
      byte[] before = FIRST;
      for (int rank : ranks) {
        int length = length(rank);
        if (filled + before.length + length > buffer.length) {
          out.write(buffer, 0, filled);
          filled = 0;
          if (before.length + length > buffer.length) {
            buffer = new byte[before.length + length];
          }
        }
        System.arraycopy(before, 0, buffer, filled, before.length);
        copy(rank, buffer, filled + before.length);
        filled += before.length + length;
        before = BETWEEN;
      }
      out.write(buffer, 0, filled);
    }

    /** Writes a feature collection, byte for byte as {@link EventCollectionWriter} does. */
    public void writeCollection(OutputStream out) throws IOException {
      out.write(START);
      writeFeatures(out);
      out.write(END);
    }

    private int length(int rank) {
      return rank >= 0 ? old.file().length(rank) : fresh.file().length(~rank);
    }

    private void copy(int rank, byte[] target, int at) {
      if (rank >= 0) {
        old.file().copy(rank, target, at);
      } else {
        fresh.file().copy(~rank, target, at);
      }
    }
  }
}
