package org.dateline.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * A step of the build that compiles the committed gazetteer into the index that the application
 * opens: reads {@code places.tsv.gz} and {@code supplement.tsv}, writes {@code index.bin}, and
 * copies the small tables beside it.
 */
public final class GazetteerCompiler {

  private static final List<String> TABLES =
      List.of("demonyms.tsv", "abbreviations.tsv", "news.tsv", "coasts.tsv", "supplement.tsv");

  private static final long SORT_BYTES = 256L << 20;

  private GazetteerCompiler() {}

  /**
   * Compiles, unless the index is newer than all its inputs.
   *
   * @param args the folder of the committed gazetteer, and the output folder
   */
  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Files.createDirectories(Path.of(args[1]));
    for (String table : TABLES) {
      Files.copy(from.resolve(table), to.resolve(table), StandardCopyOption.REPLACE_EXISTING);
    }
    Path places = from.resolve("places.tsv.gz");
    Path supplement = from.resolve("supplement.tsv");
    Path index = to.resolve("index.bin");
    if (!isNewer(index, List.of(places, supplement, ownClasses(args)))) {
      compile(places, supplement, index);
    }
  }

  private static void compile(Path places, Path supplement, Path index) throws IOException {
    List<PlaceRow> rows = PlaceTable.read(places, supplement);
    // An interrupted build must not leave an incomplete index that looks new.
    try (Replacement file = Replacement.of(index);
        Workspace workspace = Workspace.beside(index, SORT_BYTES)) {
      IndexBuilder.write(workspace, rows.iterator(), rows.size(), file.out(), (step, share) -> {});
      file.commit();
    }
  }

  /** The newest class of this package: an index written by older code may have another format. */
  private static Path ownClasses(String[] args) throws IOException {
    Path folder = Path.of(args[1]).resolveSibling("org/dateline/gazetteer");
    try (var classes = Files.list(folder)) {
      return classes
          .max((a, b) -> lastModified(a).compareTo(lastModified(b)))
          .orElseThrow(() -> new IOException("no classes in " + folder));
    }
  }

  private static boolean isNewer(Path index, List<Path> inputs) {
    return Files.exists(index)
        && inputs.stream()
            .allMatch(input -> lastModified(index).compareTo(lastModified(input)) > 0);
  }

  private static FileTime lastModified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
