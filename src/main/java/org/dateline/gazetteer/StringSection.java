package org.dateline.gazetteer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a section of strings: two bytes with the length in bytes, then UTF-8. */
final class StringSection {

  /** The index stores lengths in two bytes, and no toponym is that long. */
  static final int MAX_BYTES = 0xFFFF;

  private final Spool spool;

  /** Starts with the empty string, so that offset 0 means "absent". */
  StringSection(Spool spool) throws IOException {
    this.spool = spool;
    append("");
  }

  /** Writes a string and returns its offset. */
  int append(String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MAX_BYTES) {
      bytes = Arrays.copyOf(bytes, MAX_BYTES);
    }
    int offset = IndexFile.checkedLength(spool.size());
    spool.write(bytes.length & 0xFF);
    spool.write(bytes.length >>> 8);
    spool.write(bytes);
    return offset;
  }

  Spool spool() {
    return spool;
  }
}
