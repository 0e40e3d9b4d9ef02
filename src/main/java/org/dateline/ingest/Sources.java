package org.dateline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading.Rejected;
import org.dateline.article.Source;

/**
 * Where the articles of an ingest are.
 *
 * @param found what is to be read, in order
 * @param rejections what cannot be read, with the reason
 */
public record Sources(List<Source> found, List<Rejected> rejections) {

  /** Nothing to read. */
  public static final Sources NONE = new Sources(List.of(), List.of());

  public Sources {
    found = List.copyOf(found);
    rejections = List.copyOf(rejections);
  }

  /**
   * Looks for files under paths. Folders are searched to the bottom in the order of their names;
   * hidden files and {@code README.md} are left out, unless named themselves.
   */
  public static Sources under(List<Path> paths) {
    Search search = new Search();
    paths.forEach(search::look);
    return new Sources(search.found, search.rejections);
  }

  /** Whether there is nothing to read, and nothing that cannot be read. */
  public boolean isEmpty() {
    return found.isEmpty() && rejections.isEmpty();
  }

  private static final class Search {

    private final List<Source> found = new ArrayList<>();
    private final List<Rejected> rejections = new ArrayList<>();
    private final Deque<Path> above = new ArrayDeque<>();

    void look(Path path) {
      try {
        if (Files.isDirectory(path)) {
          lookInto(path);
        } else if (Files.exists(path) && !Files.isRegularFile(path)) {
          reject(path, "neither a file nor a folder");
        } else {
          found.add(Source.file(path));
        }
      } catch (IOException e) {
        reject(path, ArticleReaders.reason(e));
      }
    }

    private void lookInto(Path folder) throws IOException {
      Path real = folder.toRealPath();
      if (above.contains(real)) {
        reject(folder, "a link to a folder above it");
        return;
      }
      above.push(real);
      try (Stream<Path> entries = Files.list(folder)) {
        entries.filter(Search::isWanted).sorted().forEach(this::look);
      } finally {
        above.pop();
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
