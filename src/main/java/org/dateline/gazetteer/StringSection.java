package org.dateline.gazetteer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A section of strings while it is written: length in bytes as two bytes, then UTF-8. */
final class StringSection {

  /** No toponym is that long; the index keeps lengths in two bytes. */
  static final int MAX_BYTES = 0xFFFF;

  private final Spool spool;

  /** Starts with the empty string, so that offset 0 is "there is none". */
  StringSection(Spool spool) throws IOException {
    this.spool = spool;
    append("");
  }

  /** Writes a string and answers with its offset. */
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
