package org.dateline.gazetteer;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of rows with bounded memory: rows that fit are sorted in memory, more are
 * written as sorted runs that are merged at the end (Knuth, The Art of Computer Programming, vol.
 * 3, 5.4). Rows that compare as equal keep the order in which they were added.
 */
final class SortedRuns<T> {

  /** How a row is written to a temporary file. */
  interface Form<T> {

    void write(T row, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;

    /** About how many bytes a row takes in memory. */
    int heapBytes(T row);
  }

  private final Workspace workspace;
  private final Form<T> form;
  private final Comparator<T> order;
  private final List<Extent> runs = new ArrayList<>();
  private List<T> held = new ArrayList<>();
  private @Nullable Spool spool;
  private long heldBytes;
  private long size;

  SortedRuns(Workspace workspace, Form<T> form, Comparator<T> order) {
    this.workspace = workspace;
    this.form = form;
    this.order = order;
  }

  /** Adds a row. */
  void add(T row) throws IOException {
    held.add(row);
    size++;
    heldBytes += form.heapBytes(row);
    if (heldBytes > workspace.sortBytes()) {
      layAside();
    }
  }

  /** The number of rows. */
  long size() {
    return size;
  }

  /**
   * All rows in order, to be read once; no row may be added afterwards. The iterator throws {@link
   * UncheckedIOException} if a row cannot be read.
   */
  Iterator<T> sorted() throws IOException {
    if (runs.isEmpty()) {
      held.sort(order);
      return held.iterator();
    }
    return new Merge(layAside());
  }

  private Spool layAside() throws IOException {
    Spool to = spool == null ? workspace.spool() : spool;
    spool = to;
    held.sort(order);
    long start = to.size();
    DataOutputStream out = new DataOutputStream(to);
    for (T row : held) {
      form.write(row, out);
    }
    runs.add(new Extent(start, to.size(), held.size()));
    held = new ArrayList<>();
    heldBytes = 0;
    return to;
  }

  /** The position of a run in the spool. */
  private record Extent(long start, long end, int rows) {}

  /** A run that is being read. */
  private final class Run {

    private final int number;
    private final DataInputStream in;
    private int rowsLeft;
    private @Nullable T first;

    Run(int number, Spool from) throws IOException {
      Extent extent = runs.get(number);
      this.number = number;
      this.in = new DataInputStream(from.read(extent.start(), extent.end()));
      this.rowsLeft = extent.rows();
      advance();
    }

    T first() {
      if (first == null) {
        throw new NoSuchElementException();
      }
      return first;
    }

    boolean advance() throws IOException {
      first = rowsLeft-- > 0 ? form.read(in) : null;
      return first != null;
    }
  }

  private final class Merge implements Iterator<T> {

    private final PriorityQueue<Run> open =
        new PriorityQueue<>(
            (a, b) -> {
              int first = order.compare(a.first(), b.first());
              return first == 0 ? Integer.compare(a.number, b.number) : first;
            });

    Merge(Spool from) throws IOException {
      for (int number = 0; number < runs.size(); number++) {
        if (runs.get(number).rows() > 0) {
          open.add(new Run(number, from));
        }
      }
    }

    @Override
    public boolean hasNext() {
      return !open.isEmpty();
    }

    @Override
    public T next() {
      Run run = open.remove();
      T row = run.first();
      try {
        if (run.advance()) {
          open.add(run);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return row;
    }
  }
}
