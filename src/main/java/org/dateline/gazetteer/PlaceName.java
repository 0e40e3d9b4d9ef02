package org.dateline.gazetteer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;

/**
 * A name of a place on its way into the index.
 *
 * @param folded the name folded by {@link NameKey}, empty if nothing is left of it
 * @param prominence of the place
 * @param place its ordinal
 * @param rank of the name among those of its place; 0 is the main name
 * @param name the name as it is written
 * @param otherScript whether it is in another script than Latin
 */
record PlaceName(
    String folded, double prominence, int place, int rank, String name, boolean otherScript) {

  /**
   * One folded name after the other, in each the likeliest place first, and for one place its main
   * name before the others.
   */
  static final Comparator<PlaceName> ORDER = PlaceName::compare;

  /** How a name is laid aside while names are sorted. */
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

  // In one piece: of 25 million names, most of the time of an import is spent here.
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
