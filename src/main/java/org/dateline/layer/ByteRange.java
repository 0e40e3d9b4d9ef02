package org.dateline.layer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110, 14.1.2).
 *
 * @param first the first byte, or minus the number of bytes at the end
 * @param last the last byte, included
 */
record ByteRange(long first, long last) {

  private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /** Reads the header Range; several parts, or something else, mean the whole file. */
  static Optional<ByteRange> parse(@Nullable String header) {
    Matcher parts = FORM.matcher(header == null ? "" : header.strip());
    if (!parts.matches() || header == null || header.endsWith("=-")) {
      return Optional.empty();
    }
    if (parts.group(1).isEmpty()) {
      long bytes = Long.parseLong(parts.group(2));
      // The last 0 bytes of a file start after its end.
      return Optional.of(new ByteRange(bytes == 0 ? Long.MAX_VALUE : -bytes, Long.MAX_VALUE));
    }
    long first = Long.parseLong(parts.group(1));
    long last = parts.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(parts.group(2));
    return last < first ? Optional.empty() : Optional.of(new ByteRange(first, last));
  }

  /** Its bytes in a file of some size; none if it starts after the end. */
  ByteRange within(long size) {
    long from = first < 0 ? Math.max(0, size + first) : first;
    return new ByteRange(from, Math.min(last, size - 1));
  }

  long length() {
    return last - first + 1;
  }
}
