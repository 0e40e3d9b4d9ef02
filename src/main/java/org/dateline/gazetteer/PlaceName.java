package org.dateline.gazetteer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;

/**
 * A name of a place that is to be written to the index.
 *
 * @param folded the name folded by {@link NameKey}, may be empty
 * @param prominence of the place
 * @param place its ordinal
 * @param rank of the name among those of its place; 0 is the main name
 * @param name the name as it is written
 * @param otherScript whether it is not in Latin script
 */
record PlaceName(
    String folded, double prominence, int place, int rank, String name, boolean otherScript) {

  /**
   * By folded name, then the likeliest place first, then the main name of a place before its
   * others.
   */
  static final Comparator<PlaceName> ORDER = PlaceName::compare;

  /** How a name is written to a temporary file while names are sorted. */
  static final class Form implements SortedRuns.Form<PlaceName> {

    private static final int OBJECT_BYTES = 56;

    @Override
    public void write(PlaceName row, DataOutput out) throws IOException {
      TextForm.write(out, row.folded());
      out.writeDouble(row.prominence());
      out.writeInt(row.place());
      out.writeInt(row.rank());
      TextForm.write(out, row.name());
      out.writeBoolean(row.otherScript());
    }

    @Override
    public PlaceName read(DataInput in) throws IOException {
      return new PlaceName(
          TextForm.read(in),
          in.readDouble(),
          in.readInt(),
          in.readInt(),
          TextForm.read(in),
          in.readBoolean());
    }

    @Override
    public int heapBytes(PlaceName row) {
      return OBJECT_BYTES + TextForm.heapBytes(row.folded()) + TextForm.heapBytes(row.name());
    }
  }

  // Read in one piece, because an import spends most of its time here, on 25 million names.
  private static int compare(PlaceName a, PlaceName b) {
    int order = a.folded.compareTo(b.folded);
    if (order == 0) {
      order = Double.compare(b.prominence, a.prominence);
    }
    if (order == 0) {
      order = Integer.compare(a.place, b.place);
    }
    return order == 0 ? Integer.compare(a.rank, b.rank) : order;
  }
}
