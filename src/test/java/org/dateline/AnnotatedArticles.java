package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The articles of ours whose names, events and days are annotated: some belong to the sample
 * corpus, the others are only for tests.
 */
public final class AnnotatedArticles {

  /** Where they are. */
  public static final List<Path> FOLDERS = List.of(Path.of("corpus"), Path.of("src/test/corpus"));

  private static final Path GOLD = Path.of("src/test/gold/gold.jsonl");
  private static final Pattern FILE = Pattern.compile("\"file\": ?\"([^\"]+)\"");

  private static final Comparator<Path> BY_NAME =
      Comparator.comparing(file -> file.getFileName().toString());

  private AnnotatedArticles() {}

  /** Their files, in the order of their days. */
  public static List<Path> files() throws IOException {
    return Files.readAllLines(GOLD).stream().map(AnnotatedArticles::file).sorted(BY_NAME).toList();
  }

  private static Path file(String line) {
    String name = FILE.matcher(line).results().findFirst().orElseThrow().group(1);
    return FOLDERS.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no article " + name + " in " + FOLDERS));
  }
}
