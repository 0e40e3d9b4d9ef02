package org.dateline.tile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the parts of the Protocol Buffers encoding that vector tiles need. */
final class Protobuf {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  Protobuf varint(int field, long value) {
    return raw((long) field << 3 | VARINT).raw(value);
  }

  Protobuf number(int field, double value) {
    raw((long) field << 3 | FIXED_64);
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      out.write((int) (bits >>> shift));
    }
    return this;
  }

  Protobuf text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  Protobuf message(int field, Protobuf message) {
    return bytes(field, message.out.toByteArray());
  }

  Protobuf bytes(int field, byte[] bytes) {
    raw((long) field << 3 | BYTES).raw(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  /** A number without a field, as in packed lists. */
  Protobuf raw(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
    return this;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
