package org.dateline.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** Keeps its bytes in one array. */
final class MemorySpool extends Spool {

  private byte[] kept = new byte[1 << 10];

  @Override
  InputStream read(long start, long end) {
    return new ByteArrayInputStream(kept, (int) start, (int) (end - start));
  }

  @Override
  void append(byte[] bytes, int offset, int length) {
    int end = Math.addExact((int) size(), length);
    if (end > kept.length) {
      kept = Arrays.copyOf(kept, Math.max(end, kept.length + (kept.length >> 1)));
    }
    System.arraycopy(bytes, offset, kept, (int) size(), length);
  }
}
