package org.dateline.store.sql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dateline.geo.Position;

/**
 * A point as a GeoPackage geometry blob: header without envelope, SRS 4326, then well-known binary,
 * all little-endian (GeoPackage 1.3, clause 2.1.3).
 */
public final class GeoPackagePoint {

  private static final int SRS = 4326;
  private static final int HEADER_LENGTH = 8;
  private static final int LENGTH = HEADER_LENGTH + 1 + Integer.BYTES + 2 * Double.BYTES;
  private static final byte LITTLE_ENDIAN_NO_ENVELOPE = 1;
  private static final int ENVELOPE_MASK = 0x0e;
  private static final int EMPTY_FLAG = 0x10;
  // Doubles of each kind of envelope: none, xy, xyz, xym, xyzm.
  private static final int[] ENVELOPE_DOUBLES = {0, 4, 6, 6, 8};

  private GeoPackagePoint() {}

  public static byte[] encode(Position position) {
    return ByteBuffer.allocate(LENGTH)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'G')
        .put((byte) 'P')
        .put((byte) 0)
        .put(LITTLE_ENDIAN_NO_ENVELOPE)
        .putInt(SRS)
        .put((byte) 1)
        .putInt(1)
        .putDouble(position.lon())
        .putDouble(position.lat())
        .array();
  }

  /**
   * Reads the point of a blob, which may be from another program.
   *
   * @throws IllegalArgumentException if it is not a point
   */
  public static double[] decode(byte[] blob) {
    if (blob.length < HEADER_LENGTH || blob[0] != 'G' || blob[1] != 'P') {
      throw new IllegalArgumentException("not a GeoPackage geometry");
    }
    int envelope = (blob[3] & ENVELOPE_MASK) >> 1;
    if (envelope >= ENVELOPE_DOUBLES.length) {
      throw new IllegalArgumentException("not a GeoPackage geometry: envelope of kind " + envelope);
    }
    int start = HEADER_LENGTH + ENVELOPE_DOUBLES[envelope] * Double.BYTES;
    if (blob.length < start + 1 + Integer.BYTES + 2 * Double.BYTES) {
      throw new IllegalArgumentException("a GeoPackage geometry that breaks off");
    }
    ByteBuffer wkb = ByteBuffer.wrap(blob, start, blob.length - start);
    wkb.order(wkb.get() == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int type = wkb.getInt();
    // 1001, 2001 and 3001 have a height, a measure or both after x and y.
    if (type % 1000 != 1) {
      throw new IllegalArgumentException("a geometry of type " + type + " where points stand");
    }
    return new double[] {wkb.getDouble(), wkb.getDouble()};
  }

  /** Whether the header says that there is no point. */
  public static boolean isEmpty(byte[] blob) {
    return blob.length > 3 && (blob[3] & EMPTY_FLAG) != 0;
  }
}
