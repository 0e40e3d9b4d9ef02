package org.dateline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading.Rejected;
import org.dateline.article.Source;

/**
 * The sources of an ingest.
 *
 * @param found the sources to read, in order
 * @param rejections paths that cannot be read, with the reason
 */
public record Sources(List<Source> found, List<Rejected> rejections) {

  /** No sources. */
  public static final Sources NONE = new Sources(List.of(), List.of());

  public Sources {
    found = List.copyOf(found);
    rejections = List.copyOf(rejections);
  }

  /**
   * Finds the files under paths. Folders are searched recursively in the order of names; hidden
   * files and {@code README.md} are skipped, unless they are named themselves.
   *
   * <p>Links are followed if their target lies under one of the paths, and nothing is visited
   * twice, so that circular links end. A link to anywhere else is rejected: a folder that somebody
   * sent must not make Dateline read other files of this machine.
   */
  public static Sources under(List<Path> paths) {
    Search search = new Search();
    paths.forEach(search::addRoot);
    paths.forEach(search::lookAtRoot);
    return new Sources(search.found, search.rejections);
  }

  /** Whether there are no sources and no rejections. */
  public boolean isEmpty() {
    return found.isEmpty() && rejections.isEmpty();
  }

  private static final class Search {

    private final List<Source> found = new ArrayList<>();
    private final List<Rejected> rejections = new ArrayList<>();
    private final List<Path> roots = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    void addRoot(Path path) {
      try {
        roots.add(path.toRealPath());
      } catch (IOException e) {
        // Visiting the path rejects it.
      }
    }

    void lookAtRoot(Path path) {
      try {
        look(path, path.toRealPath());
      } catch (IOException e) {
        reject(path, ArticleReaders.reason(e));
      }
    }

    private void lookAt(Path entry, Path realFolder) {
      try {
        if (!Files.isSymbolicLink(entry)) {
          look(entry, realFolder.resolve(entry.getFileName()));
        } else if (!Files.exists(entry)) {
          reject(entry, "a link to nothing");
        } else if (roots.stream().anyMatch(entry.toRealPath()::startsWith)) {
          look(entry, entry.toRealPath());
        } else {
          reject(entry, "a link to a place outside; name " + entry.toRealPath() + " itself");
        }
      } catch (IOException e) {
        reject(entry, ArticleReaders.reason(e));
      }
    }

    private void look(Path path, Path real) throws IOException {
      if (!seen.add(real)) {
        return;
      }
      if (Files.isDirectory(real)) {
        lookInto(path, real);
      } else if (Files.isRegularFile(real)) {
        found.add(Source.file(path));
      } else {
        reject(path, "neither a file nor a folder");
      }
    }

    private void lookInto(Path folder, Path real) throws IOException {
      try (Stream<Path> entries = Files.list(folder)) {
        entries.filter(Search::isWanted).sorted().forEach(entry -> lookAt(entry, real));
      }
    }

    private static boolean isWanted(Path path) {
      String name = path.getFileName().toString();
      return !name.startsWith(".") && !name.equalsIgnoreCase("README.md");
    }

    private void reject(Path path, String reason) {
      rejections.add(new Rejected(path.toString(), reason));
    }
  }
}
