package org.dateline.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of words as they are kept, and the classes that the code asks for. */
class LexiconFilesTest {

  private static final Path ENGLISH = Path.of("lexicon", "en");
  private static final Path CODE = Path.of("src", "main", "java");

  /** Tables with columns of their own. */
  private static final Set<String> OTHER_TABLES = Set.of("clause-words", "event-words", "triggers");

  private static final Pattern DESCRIPTION = Pattern.compile("# ([a-z-]+): .*\".+\".*");
  private static final Pattern ASKED_FOR =
      Pattern.compile("(?:words|values|pattern|byWords|monthsOf)\\(\\s*\"([^\"]+)\"");

  static Stream<String> tables() {
    return Lexicon.TABLES.stream();
  }

  @Test
  void eachTableOfTheFolderIsRead() throws IOException {
    Set<String> present = new TreeSet<>();
    try (Stream<Path> files = Files.list(ENGLISH)) {
      files.map(file -> file.getFileName().toString().replace(".tsv", "")).forEach(present::add);
    }
    present.removeAll(OTHER_TABLES);

    assertThat(present).containsExactlyInAnyOrderElementsOf(Lexicon.TABLES);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void wordsAreSortedAndStandOnce(String table) throws IOException {
    List<String> words = rows(table).stream().map(row -> row.split("\t")[0]).toList();

    assertThat(words).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aClassIsDescribedWithAnExampleAboveItsWords(String table) throws IOException {
    assertThat(classesOf(table)).isEqualTo(described(table));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void anExampleUsesItsWord(String table) throws IOException {
    for (String row : rows(table)) {
      String[] columns = row.split("\t");
      if (columns.length > 2) {
        assertThat(columns[2]).as(row).containsIgnoringCase(columns[0]);
      }
    }
  }

  @Test
  void aClassStandsInOneTableOnly() throws IOException {
    List<String> all = new ArrayList<>();
    for (String table : Lexicon.TABLES) {
      all.addAll(described(table));
    }

    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void theCodeAsksForEachClassAndForNoOther() throws IOException {
    Set<String> described = new TreeSet<>();
    for (String table : Lexicon.TABLES) {
      described.addAll(described(table));
    }

    assertThat(askedFor()).isEqualTo(described);
  }

  private static Set<String> askedFor() throws IOException {
    Set<String> classes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (source.contains("Lexicon.english()")) {
          ASKED_FOR.matcher(source).results().map(found -> found.group(1)).forEach(classes::add);
        }
      }
    }
    return classes;
  }

  private static Set<String> described(String table) throws IOException {
    Set<String> classes = new TreeSet<>();
    for (String line : Files.readAllLines(ENGLISH.resolve(table + ".tsv"))) {
      Matcher description = DESCRIPTION.matcher(line);
      if (description.matches()) {
        classes.add(description.group(1));
      }
    }
    return classes;
  }

  private static Set<String> classesOf(String table) throws IOException {
    Set<String> classes = new TreeSet<>();
    for (String row : rows(table)) {
      for (String entry : row.split("\t")[1].split(" ")) {
        classes.add(entry.replaceFirst("=.*", ""));
      }
    }
    return classes;
  }

  private static List<String> rows(String table) throws IOException {
    try (Stream<String> lines = Files.lines(ENGLISH.resolve(table + ".tsv"))) {
      return lines.filter(line -> !line.startsWith("#")).toList();
    }
  }
}
