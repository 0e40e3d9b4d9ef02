package org.dateline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Thrown when a file is not a usable gazetteer; the message says what to do. */
public final class UnusableGazetteerException extends IOException {

  private static final long serialVersionUID = 1;

  private static final String HOW_TO_MAKE_ONE =
      "make one of a GeoNames dump with 'dateline gazetteer import', or leave --gazetteer out";

  private UnusableGazetteerException(String message, IOException cause) {
    super(message, cause);
  }

  /** Explains why a file could not be opened. */
  static UnusableGazetteerException of(Path file, IOException cause) {
    return new UnusableGazetteerException("gazetteer " + file + ": " + reason(file, cause), cause);
  }

  private static String reason(Path file, IOException cause) {
    if (!Files.exists(file)) {
      return "no such file; " + HOW_TO_MAKE_ONE;
    }
    if (Files.isDirectory(file)) {
      return "is a folder, not an index file; " + HOW_TO_MAKE_ONE;
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (looksLikeADump(file)) {
      return "is a dump, not an index; make one of it with 'dateline gazetteer import "
          + file
          + "'";
    }
    return cause.getMessage() + "; " + HOW_TO_MAKE_ONE;
  }

  /** Whether the file is a zip archive, or its first line starts with the number of a place. */
  private static boolean looksLikeADump(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(16);
      int digits = 0;
      while (digits < head.length && head[digits] >= '0' && head[digits] <= '9') {
        digits++;
      }
      boolean row = digits > 0 && digits < head.length && head[digits] == '\t';
      return row || head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3;
    } catch (IOException e) {
      return false;
    }
  }
}
