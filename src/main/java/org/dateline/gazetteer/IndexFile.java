package org.dateline.gazetteer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * The file form of the gazetteer: a head, then sections one after the other, all little-endian, so
 * that a file can be mapped into memory and used as it is.
 *
 * <p>Head: {@code "DLGZ"}, version, then the length in bytes of each section, as int, int, longs.
 * Each section is at most 2 GiB, which is enough for all of GeoNames.
 */
final class IndexFile {

  /** The parts of the file, in their order. */
  enum Section {
    /** Each distinct string once: length in bytes as two bytes, then UTF-8. Offset 0 is "". */
    STRINGS,
    /** One row for each place, see {@link PlaceColumns}; ordered by id. */
    PLACES,
    /** Open-addressed hash table from {@link NameKey} to postings, see {@link NameTable}. */
    SLOTS,
    /**
     * Rows of (place, name) in the order of the folded names, so that a prefix is a range; the
     * likeliest place of a name first.
     */
    POSTINGS
  }

  private static final int MAGIC = 0x5A474C44; // "DLGZ"
  private static final int VERSION = 1;
  private static final int HEAD_BYTES = 8 + 8 * Section.values().length;

  private final Map<Section, ByteBuffer> sections = new EnumMap<>(Section.class);

  private IndexFile() {}

  /**
   * The sections of a file that is in memory.
   *
   * @throws IOException if it is no index, or one of another version
   */
  static IndexFile of(ByteBuffer bytes) throws IOException {
    ByteBuffer head = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (head.remaining() < HEAD_BYTES || head.getInt() != MAGIC) {
      throw new IOException("not a gazetteer index: it does not start with DLGZ");
    }
    int version = head.getInt();
    if (version != VERSION) {
      throw new IOException(
          "expected a gazetteer index of version " + VERSION + ", but it has " + version);
    }
    IndexFile file = new IndexFile();
    long offset = HEAD_BYTES;
    for (Section section : Section.values()) {
      long length = head.getLong();
      if (length < 0 || offset + length > bytes.limit()) {
        throw new IOException("gazetteer index is cut off in its section " + section);
      }
      ByteBuffer slice = bytes.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN);
      file.sections.put(section, slice);
      offset += length;
    }
    return file;
  }

  /** The index of sections that were just built. */
  static IndexFile inMemory(Map<Section, byte[]> sections) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, sections);
    return of(ByteBuffer.wrap(out.toByteArray()));
  }

  /** A section, little-endian, from position 0 to its end. */
  ByteBuffer section(Section section) {
    ByteBuffer bytes = sections.get(section);
    if (bytes == null) {
      throw new IllegalStateException("no section " + section);
    }
    return bytes;
  }

  /** Writes a file of these sections. */
  static void write(OutputStream out, Map<Section, byte[]> sections) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(MAGIC).putInt(VERSION);
    for (Section section : Section.values()) {
      head.putLong(bytes(sections, section).length);
    }
    DataOutputStream data = new DataOutputStream(out);
    data.write(head.array());
    for (Section section : Section.values()) {
      data.write(bytes(sections, section));
    }
    data.flush();
  }

  /** The string at an offset of {@link Section#STRINGS}. */
  static String string(ByteBuffer strings, int offset) {
    int length = strings.getShort(offset) & 0xFFFF;
    byte[] bytes = new byte[length];
    strings.get(offset + 2, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Map<Section, byte[]> sections, Section section) {
    byte[] bytes = sections.get(section);
    if (bytes == null) {
      throw new IllegalArgumentException("section " + section + " is missing");
    }
    return bytes;
  }
}
