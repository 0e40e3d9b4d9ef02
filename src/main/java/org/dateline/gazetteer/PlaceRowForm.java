package org.dateline.gazetteer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.dateline.geo.Position;

/** How a place is written to a temporary file while places are sorted. */
final class PlaceRowForm implements SortedRuns.Form<PlaceRow> {

  private static final int OBJECT_BYTES = 200;

  @Override
  public void write(PlaceRow row, DataOutput out) throws IOException {
    TextForm.write(out, row.id());
    TextForm.write(out, row.name());
    out.writeDouble(row.position().lon());
    out.writeDouble(row.position().lat());
    out.writeChar(row.featureClass());
    TextForm.write(out, row.featureCode());
    TextForm.write(out, row.country());
    TextForm.write(out, row.admin1());
    TextForm.write(out, row.admin2());
    out.writeLong(row.population());
    out.writeInt(row.radiusMeters());
    TextForm.writeAll(out, row.names());
    TextForm.writeAll(out, row.otherNames());
  }

  @Override
  public PlaceRow read(DataInput in) throws IOException {
    return new PlaceRow(
        TextForm.read(in),
        TextForm.read(in),
        new Position(in.readDouble(), in.readDouble()),
        in.readChar(),
        TextForm.read(in),
        TextForm.read(in),
        TextForm.read(in),
        TextForm.read(in),
        in.readLong(),
        in.readInt(),
        TextForm.readAll(in),
        TextForm.readAll(in));
  }

  @Override
  public int heapBytes(PlaceRow row) {
    int bytes = OBJECT_BYTES + TextForm.heapBytes(row.id()) + TextForm.heapBytes(row.name());
    bytes += 4 * TextForm.heapBytes(row.featureCode());
    for (String name : row.names()) {
      bytes += TextForm.heapBytes(name);
    }
    for (String name : row.otherNames()) {
      bytes += TextForm.heapBytes(name);
    }
    return bytes;
  }
}
