package org.dateline.article;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads the files in a zip archive as if they were in a folder, including archives in archives.
 *
 * <p>Nothing is unpacked to disk. Limits on size, compression ratio and nesting stop zip bombs
 * before they fill the memory.
 */
final class ZipReader implements ArticleReader {

  private static final int MOST_ENTRIES = 100_000;
  private static final int DEEPEST = 3;
  private static final int LONGEST_ENTRY = 64 * 1024 * 1024;
  private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;

  // Text compresses to about a tenth; deflate reaches a ratio of at most about 1032 (RFC 1951).
  private static final int GREATEST_RATIO = 200;
  private static final long RATIO_COUNTS_FROM = 8L * 1024 * 1024;

  private final ArticleReaders readers;
  private final int depth;

  /** Reads the files of an archive with these readers. */
  ZipReader(ArticleReaders readers) {
    this(readers, 1);
  }

  private ZipReader(ArticleReaders readers, int depth) {
    this.readers = readers;
    this.depth = depth;
  }

  @Override
  public Set<String> endings() {
    return Set.of("zip");
  }

  @Override
  public void read(Source source, Consumer<Reading> readings) throws IOException {
    try (Counted packed = new Counted(source.content().open());
        ZipInputStream zip = new ZipInputStream(packed)) {
      new Archive(source, packed, zip, readings).read();
    }
  }

  private final class Archive {

    private final Source source;
    private final Counted packed;
    private final ZipInputStream zip;
    private final Consumer<Reading> readings;
    private long unpackedBytes;

    Archive(Source source, Counted packed, ZipInputStream zip, Consumer<Reading> readings) {
      this.source = source;
      this.packed = packed;
      this.zip = zip;
      this.readings = readings;
    }

    void read() throws IOException {
      int entries = 0;
      try {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          if (++entries > MOST_ENTRIES) {
            throw new RejectedException("more than 100,000 files; the rest is left out");
          }
          if (!entry.isDirectory() && isWanted(entry.getName())) {
            read(entry.getName());
          }
        }
        if (entries == 0) {
          throw new RejectedException("not a zip archive, or an empty one");
        }
      } catch (RejectedException e) {
        reject(source.name(), String.valueOf(e.getMessage()));
      } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
        String why = e.getMessage() == null ? "it ends too early" : e.getMessage();
        reject(
            source.name(),
            why.contains("encrypted")
                ? "encrypted; it cannot be read without its password"
                : "damaged after " + entries + " files: " + why);
      }
    }

    private void read(String name) throws IOException, RejectedException {
      String where = source.name() + "/" + name;
      if (leadsOut(name)) {
        reject(where, "its name leads out of the archive");
        return;
      }
      byte[] bytes = unpack();
      if (bytes.length > LONGEST_ENTRY) {
        reject(where, "longer than 64 MB, too long within an archive; unpack it");
        return;
      }
      Source entry =
          new Source(
              where, ArticleId.ofEntry(source.id(), name), () -> new ByteArrayInputStream(bytes));
      if (!where.toLowerCase(Locale.ROOT).endsWith(".zip")) {
        readers.read(entry, readings);
      } else if (depth < DEEPEST) {
        new ZipReader(readers, depth + 1).read(entry, readings);
      } else {
        reject(where, "archives in archives more than " + DEEPEST + " deep");
      }
    }

    private byte[] unpack() throws IOException, RejectedException {
      byte[] kept = new byte[8192];
      int length = 0;
      for (int n = zip.read(kept, 0, kept.length);
          n >= 0;
          n = zip.read(kept, length, kept.length - length)) {
        length += n;
        unpackedBytes += n;
        checkSize();
        if (length > LONGEST_ENTRY) {
          skipRest();
          return Arrays.copyOf(kept, length);
        }
        kept = length == kept.length ? Arrays.copyOf(kept, 2 * length) : kept;
      }
      return Arrays.copyOf(kept, length);
    }

    private void skipRest() throws IOException, RejectedException {
      byte[] dropped = new byte[64 * 1024];
      for (int n = zip.read(dropped); n >= 0; n = zip.read(dropped)) {
        unpackedBytes += n;
        checkSize();
      }
    }

    private void checkSize() throws RejectedException {
      if (unpackedBytes > MOST_BYTES) {
        throw new RejectedException("more than 4 GB unpacked; the rest is left out");
      }
      if (unpackedBytes > RATIO_COUNTS_FROM && unpackedBytes / GREATEST_RATIO > packed.count) {
        throw new RejectedException(
            "packed more than "
                + GREATEST_RATIO
                + " to one, unlike any text; the rest is left out");
      }
    }

    private void reject(String where, String reason) {
      readings.accept(new Reading.Rejected(where, reason));
    }
  }

  /** Skips hidden files, files that macOS adds, and README files, as in folders. */
  private static boolean isWanted(String name) {
    for (String part : name.split("[/\\\\]")) {
      if (part.startsWith(".") && !part.equals("..") && !part.equals(".")
          || part.equals("__MACOSX")) {
        return false;
      }
    }
    return !name.toLowerCase(Locale.ROOT).matches("(?:.*[/\\\\])?readme\\.md");
  }

  // Nothing is written to disk, but people may read the name as a path.
  private static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.matches("(?s)^[A-Za-z]:.*")
        || Arrays.asList(name.split("[/\\\\]")).contains("..");
  }

  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = in.read(bytes, from, length);
      count += Math.max(0, n);
      return n;
    }
  }
}
