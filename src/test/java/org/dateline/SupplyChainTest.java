package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the jar: its licences, their texts, and that no version has a known hole. */
class SupplyChainTest {

  private static final Path LISTS = Path.of("src/supply");
  private static final List<Part> PARTS = new ArrayList<>();

  /** A jar in Dateline's, as the list of parts (META-INF/sbom) has it. */
  private record Part(String name, String version, List<String> licences) {

    String jar() {
      return name.substring(name.indexOf(':') + 1) + "-" + version + ".jar";
    }
  }

  @BeforeAll
  static void readParts() throws IOException {
    try (InputStream in =
        SupplyChainTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
      for (JsonNode part :
          JsonMapper.shared().readTree(Objects.requireNonNull(in)).path("components")) {
        List<String> licences = new ArrayList<>();
        for (JsonNode licence : part.path("licenses")) {
          licences.add(licence.path("license").path("id").asString(""));
          licences.add(licence.path("license").path("name").asString(""));
        }
        PARTS.add(
            new Part(
                part.path("group").asString() + ":" + part.path("name").asString(),
                part.path("version").asString(),
                licences));
      }
    }
  }

  @Test
  void theListOfPartsNamesWhatRuns() {
    assertThat(PARTS)
        .extracting(Part::name)
        .contains("org.locationtech.jts:jts-core", "org.xerial:sqlite-jdbc", "org.webjars.npm:d3")
        .doesNotContain("org.flywaydb:flyway-database-cockroachdb")
        .noneMatch(name -> name.contains("junit") || name.contains("selenium"));
  }

  @Test
  void everyPartIsUnderALicenceOfTheList() throws IOException {
    List<String> accepted = lines("licences.tsv", 1).stream().map(line -> line[0]).toList();
    assertThat(PARTS)
        .filteredOn(part -> part.licences().stream().noneMatch(accepted::contains))
        .isEmpty();
  }

  @Test
  void theTextOfItsLicenceAccompaniesEveryPart() throws IOException {
    Map<String, Path> texts = new HashMap<>();
    for (String[] line : lines("texts.tsv", 2)) {
      texts.put(line[0], Path.of(line[1]));
    }
    Map<String, URL> jars = jars();
    List<Part> without = new ArrayList<>();
    for (Part part : PARTS) {
      boolean accompanied =
          texts.containsKey(part.name()) || part.licences().stream().anyMatch(texts::containsKey);
      URL jar = jars.get(part.jar());
      if (!accompanied && (jar == null || !hasLicence(jar))) {
        without.add(part);
      }
    }
    assertThat(without).isEmpty();
    assertThat(texts.values()).allSatisfy(text -> assertThat(text).isNotEmptyFile());
  }

  @Test
  void noPartHasAKnownHole() throws IOException {
    List<String> found = new ArrayList<>();
    for (String[] advisory : lines("advisories.tsv", 5)) {
      PARTS.stream()
          .filter(part -> part.name().equals(advisory[1]))
          .filter(part -> isWithin(part.version(), advisory[2], advisory[3]))
          .forEach(part -> found.add(advisory[0] + ": " + part + ", " + advisory[4]));
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.25.0, 1.21, 1.26.0, true",
    "1.26.0, 1.21, 1.26.0, false",
    "1.20, 1.21, 1.26.0, false",
    "9.0.1, , 10.0.0, true",
    "2.15.0-rc1, , 2.15.0, true",
    "2.15, , 2.15.0, false",
    "42.7.10, 42.7.4, 42.7.7, false",
    "3.41.2.1, 3.6.14.1, 3.41.2.2, true"
  })
  void versionsAreComparedByTheirNumbers(
      String version, String since, String fixed, boolean within) {
    assertThat(isWithin(version, since == null ? "" : since, fixed)).isEqualTo(within);
  }

  private static boolean isWithin(String version, String since, String fixed) {
    return (since.isEmpty() || compare(version, since) >= 0) && compare(version, fixed) < 0;
  }

  private static int compare(String version, String other) {
    String[] one = version.split("[.-]");
    String[] two = other.split("[.-]");
    for (int i = 0; i < Math.max(one.length, two.length); i++) {
      int order = Integer.compare(number(one, i), number(two, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** A missing number is 0, and a word, as in a candidate of a release, comes before it. */
  private static int number(String[] numbers, int i) {
    if (i >= numbers.length) {
      return 0;
    }
    return numbers[i].matches("\\d{1,9}") ? Integer.parseInt(numbers[i]) : -1;
  }

  private static List<String[]> lines(String file, int columns) throws IOException {
    return Files.readAllLines(LISTS.resolve(file)).stream()
        .filter(Predicate.not(line -> line.startsWith("#")))
        .skip(1)
        .map(line -> line.split("\t", columns))
        .toList();
  }

  private static Map<String, URL> jars() throws IOException {
    Map<String, URL> jars = new HashMap<>();
    for (URL url :
        Collections.list(SupplyChainTest.class.getClassLoader().getResources("META-INF/"))) {
      String path = url.getPath();
      if (url.getProtocol().equals("jar")) {
        String jar = path.substring(0, path.indexOf("!/"));
        jars.put(jar.substring(jar.lastIndexOf('/') + 1), url);
      }
    }
    return jars;
  }

  private static boolean hasLicence(URL inJar) throws IOException {
    return ((JarURLConnection) inJar.openConnection())
        .getJarFile().stream()
            .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
            .map(name -> name.substring(name.lastIndexOf('/') + 1))
            .anyMatch(name -> name.matches("(.*-)?(license|licence|copying).*"));
  }
}
