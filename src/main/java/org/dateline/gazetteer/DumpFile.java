package org.dateline.gazetteer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A table of GeoNames as downloaded: a text file, or a zip archive that contains it. */
final class DumpFile implements Closeable {

  /** Text files in the archives of GeoNames that are not tables. */
  private static final Set<String> NO_TABLES = Set.of("readme.txt", "iso-languagecodes.txt");

  private static final int NAMES_SHOWN = 5;

  private final @Nullable ZipFile zip;
  private final InputStream in;
  private final long size;

  private DumpFile(@Nullable ZipFile zip, InputStream in, long size) {
    this.zip = zip;
    this.in = in;
    this.size = size;
  }

  /**
   * Opens a file. In a zip archive, the table is recognised by the name of its entry; other entries
   * are ignored.
   *
   * @throws IOException if there is no such file, or it is an archive without a table
   */
  static DumpFile open(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is not a file");
    }
    if (!isZip(file)) {
      return new DumpFile(null, Files.newInputStream(file), Files.size(file));
    }
    ZipFile zip = openZip(file);
    try {
      ZipEntry entry = table(zip, file);
      return new DumpFile(zip, zip.getInputStream(entry), entry.getSize());
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile openZip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new IOException(file + " is a zip that is damaged or cut off: " + e.getMessage(), e);
    }
  }

  /** The text. */
  InputStream in() {
    return in;
  }

  /** Length of the text in bytes; -1 if the file does not state it. */
  long size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    in.close();
    if (zip != null) {
      zip.close();
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4);
      return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }
  }

  private static ZipEntry table(ZipFile zip, Path file) throws IOException {
    List<? extends ZipEntry> tables = zip.stream().filter(DumpFile::isTable).toList();
    if (tables.size() == 1) {
      return tables.get(0);
    }
    String own = base(file.getFileName().toString());
    for (ZipEntry table : tables) {
      if (base(table.getName()).equals(own)) {
        return table;
      }
    }
    throw new IOException(
        file
            + (tables.isEmpty() ? " holds no table of GeoNames, only " : " holds several tables: ")
            + zip.stream()
                .limit(NAMES_SHOWN)
                .map(ZipEntry::getName)
                .collect(Collectors.joining(", ")));
  }

  private static boolean isTable(ZipEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    String last = name.substring(name.lastIndexOf('/') + 1);
    return !entry.isDirectory()
        && last.endsWith(".txt")
        && !last.startsWith(".")
        && !NO_TABLES.contains(last);
  }

  /** "allCountries" of "dump/allCountries.txt", in lower case. */
  private static String base(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? last : last.substring(0, dot);
  }
}
