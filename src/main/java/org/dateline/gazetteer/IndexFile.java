package org.dateline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * The file format of the gazetteer: a header, then sections one after the other, all little-endian,
 * so that a file can be mapped into memory and used as it is.
 *
 * <p>Header: {@code "DLGZ"} (int), version (int), then the length of each section in bytes (longs).
 * Each section is mapped separately and is smaller than 2 GiB; the file may be larger. The largest
 * section of all of GeoNames has a third of that size.
 */
final class IndexFile {

  /** The sections of the file, in their order. */
  enum Section {
    /**
     * Each name, in the order of the folded names: length in bytes as two bytes, then UTF-8. Offset
     * 0 is "".
     */
    NAMES,
    /** Ids and codes, in the same form. */
    WORDS,
    /** One row for each place, see {@link PlaceColumns}; ordered by id. */
    PLACES,
    /** Open-addressed hash table from {@link NameKey} to postings, see {@link NameTable}. */
    SLOTS,
    /**
     * Rows of (place, name), ordered by folded name, so that the names with a prefix are a range;
     * the likeliest place of a name comes first.
     */
    POSTINGS,
    /** The ordinals of the countries as ints, the greatest first. */
    COUNTRIES
  }

  private static final int MAGIC = 0x5A474C44; // "DLGZ"
  private static final int VERSION = 2;
  private static final int HEAD_BYTES = 8 + 8 * Section.values().length;

  private final Map<Section, ByteBuffer> sections = new EnumMap<>(Section.class);

  /** Where the bytes of a file come from. */
  private interface Bytes {

    ByteBuffer slice(long offset, int length) throws IOException;
  }

  private IndexFile(Bytes bytes, long size) throws IOException {
    if (size < HEAD_BYTES) {
      throw new IOException("not a gazetteer index: it is shorter than the header of one");
    }
    ByteBuffer head = bytes.slice(0, HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    if (head.getInt() != MAGIC) {
      throw new IOException("not a gazetteer index: it does not start with DLGZ");
    }
    int version = head.getInt();
    if (version != VERSION) {
      throw new IOException(
          "expected a gazetteer index of version "
              + VERSION
              + ", but it has "
              + version
              + "; import it again");
    }
    long offset = HEAD_BYTES;
    for (Section section : Section.values()) {
      long length = head.getLong();
      if (length < 0 || length > Integer.MAX_VALUE || offset + length > size) {
        throw new IOException("gazetteer index is cut off in its section " + section);
      }
      sections.put(section, bytes.slice(offset, (int) length).order(ByteOrder.LITTLE_ENDIAN));
      offset += length;
    }
  }

  /**
   * Reads an index from memory.
   *
   * @throws IOException if it is not an index, or an index of another version
   */
  static IndexFile of(byte[] bytes) throws IOException {
    ByteBuffer all = ByteBuffer.wrap(bytes);
    return new IndexFile((offset, length) -> all.slice((int) offset, length), bytes.length);
  }

  /**
   * Maps the sections of a file; they stay mapped after the channel is closed.
   *
   * @throws IOException if it is not an index, or an index of another version
   */
  static IndexFile map(FileChannel channel) throws IOException {
    return new IndexFile(
        (offset, length) -> channel.map(FileChannel.MapMode.READ_ONLY, offset, length),
        channel.size());
  }

  /** A section, little-endian, from position 0 to its end. */
  ByteBuffer section(Section section) {
    ByteBuffer bytes = sections.get(section);
    if (bytes == null) {
      throw new IllegalStateException("no section " + section);
    }
    return bytes;
  }

  /**
   * Writes a file of these sections.
   *
   * @throws IOException if it cannot be written, or a section is too long
   */
  static void write(OutputStream out, Map<Section, Spool> sections) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(MAGIC).putInt(VERSION);
    for (Section section : Section.values()) {
      head.putLong(checkedLength(spool(sections, section).size()));
    }
    out.write(head.array());
    for (Section section : Section.values()) {
      try (InputStream in = spool(sections, section).read()) {
        in.transferTo(out);
      }
    }
  }

  /** The string at an offset of a section of strings. */
  static String string(ByteBuffer strings, int offset) {
    int length = strings.getShort(offset) & 0xFFFF;
    byte[] bytes = new byte[length];
    strings.get(offset + 2, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * A length or offset within a section.
   *
   * @throws IOException if it exceeds the limit of a section
   */
  static int checkedLength(long bytes) throws IOException {
    if (bytes > Integer.MAX_VALUE) {
      throw new IOException(
          "the gazetteer is too large: a section of the index would exceed 2 GiB");
    }
    return (int) bytes;
  }

  private static Spool spool(Map<Section, Spool> sections, Section section) {
    Spool spool = sections.get(section);
    if (spool == null) {
      throw new IllegalArgumentException("section " + section + " is missing");
    }
    return spool;
  }
}
