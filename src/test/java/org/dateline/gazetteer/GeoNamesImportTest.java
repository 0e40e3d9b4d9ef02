package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.gazetteer.ImportSummary.Damaged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoNamesImportTest {

  private static final ImportProgress QUIET = (step, share) -> {};

  /** So little that there are hundreds of runs. */
  private static final long TINY = 5_000;

  /** What the bundled gazetteer might have. */
  private static final BundledDivisions DIVISIONS =
      new BundledDivisions(
          Gazetteer.of(
              List.of(
                  "geonames:163843\tSyria\t38\t35\tA\tPCLI\tSY\t\t\t1\t242000\tSyrie|Syrien\tСирия",
                  "geonames:172410\tDamascus\t36.3\t33.5\tA\tADM1\tSY\t13\t\t0\t5000\t\t",
                  "admin2:SY.09.01\tMount Simeon\t37\t36\tA\tADM2\tSY\t09\t01\t0\t5000\t\t",
                  "geonames:6252001\tUnited States\t-98\t39\tA\tPCLI\tUS\t\t\t3\t17000\t\t",
                  "geonames:4736286\tTexas\t-99\t31\tA\tADM1\tUS\tTX\t\t22\t4000\t\t",
                  "geonames:1\tSpringfield\t-99\t31\tP\tPPL\tUS\tTX\t\t22\t0\t\t")));

  private static final List<String> DUMP =
      List.of(
          line(170063, "Aleppo", "Halab,Ḥalab,Алеппо,حلب,ALP,hlb", 36.2, 37.16, "P.PPLA", "09", 1),
          line(170062, "Ḩalab", "Aleppo Governorate", 36.16, 37.6, "A.ADM1", "09", 0),
          line(163843, "Syrian Arab Republic", "", 35, 38, "A.PCLI", "00", 18_000_000),
          line(999001, "Paris", "", 36.3, 37.2, "H.STM", "09", 0),
          line(999002, "Damascus", "", 36.3, 37.2, "S.HTL", "09", 0));

  @TempDir private Path folder;
  private Path index;

  @BeforeEach
  void nameTheIndex() {
    index = folder.resolve("gazetteer.bin");
  }

  @Test
  void placesOfADumpAreFoundByAllTheirNames() throws IOException {
    ImportSummary summary = importing(text("SY.txt", DUMP), null);

    assertThat(summary.isWhole()).isTrue();
    Gazetteer gazetteer = Gazetteer.open(index);
    assertThat(gazetteer.size()).isEqualTo((int) summary.places());
    for (String name : List.of("Aleppo", "HALAB", "ḥalab", "Алеппо", "حلب")) {
      assertThat(ids(gazetteer.lookup(name))).as(name).contains("geonames:170063");
    }
    for (String code : List.of("ALP", "hlb")) {
      assertThat(ids(gazetteer.lookup(code))).as(code).doesNotContain("geonames:170063");
    }
    Place aleppo = gazetteer.findPlace("geonames:170063").orElseThrow();
    assertThat(aleppo.admin1()).isEqualTo("Ḩalab");
    assertThat(aleppo.position().lat()).isEqualTo(36.2);
  }

  @Test
  void zipWithItsReadmeGivesTheSameBytesAsTheText() throws IOException {
    importing(text("SY.txt", DUMP), null);
    byte[] ofText = Files.readAllBytes(index);

    importing(
        GeoNamesDump.zip(
            folder.resolve("SY.zip"), Map.of("readme.txt", List.of("read me"), "SY.txt", DUMP)),
        null);

    assertThat(Files.readAllBytes(index)).isEqualTo(ofText);
  }

  @Test
  void alternateNamesAddNamesAndTellWhichAreCodes() throws IOException {
    Path names =
        text(
            "alternateNamesV2.txt",
            List.of(
                GeoNamesDump.alternate(1, 170063, "de", "Beroea"),
                GeoNamesDump.alternate(2, 170063, "iata", "Halab"),
                GeoNamesDump.alternate(3, 170063, "link", "https://en.wikipedia.org/wiki/Aleppo"),
                GeoNamesDump.alternate(4, 170063, "wkdt", "Q41183"),
                GeoNamesDump.alternate(5, 170063, "zh-Hant", "阿勒坡"),
                GeoNamesDump.alternate(6, 5, "en", "Nowhere")));

    ImportSummary summary = importing(text("SY.txt", DUMP), names);

    assertThat(summary.isWhole()).isTrue();
    Gazetteer gazetteer = Gazetteer.open(index);
    assertThat(ids(gazetteer.lookup("Beroea"))).contains("geonames:170063");
    assertThat(ids(gazetteer.lookup("阿勒坡"))).contains("geonames:170063");
    assertThat(gazetteer.lookup("Q41183")).isEmpty();
    assertThat(gazetteer.lookup("Nowhere")).isEmpty();
    // An airport's code by the table, though the dump lists it among the names; "Ḥalab" stays.
    assertThat(gazetteer.lookup("Halab"))
        .filteredOn(match -> match.place().id().equals("geonames:170063"))
        .extracting(NameMatch::name)
        .containsExactly("Ḥalab");
  }

  @Test
  void whatShipsWithDatelineIsLaidOverTheDump() throws IOException {
    importing(text("SY.txt", DUMP), null);

    Gazetteer gazetteer = Gazetteer.open(index);
    assertThat(ids(gazetteer.lookup("Jobar"))).anyMatch(id -> id.startsWith("dateline:"));
    // Other countries and their divisions, which the dump of one lacks.
    assertThat(gazetteer.lookup("U.S.").get(0).place().id()).isEqualTo("geonames:6252001");
    assertThat(gazetteer.lookup("Texas").get(0).place().featureCode()).isEqualTo("ADM1");
    // The country itself, under its usual name, and no second time.
    assertThat(gazetteer.findPlace("geonames:163843").orElseThrow().name()).isEqualTo("Syria");
    assertThat(ids(gazetteer.lookup("Syrian Arab Republic"))).containsExactly("geonames:163843");
    assertThat(gazetteer.countries().mapToObj(gazetteer::country))
        .contains("SY", "US")
        .doesNotHaveDuplicates();
    // The dump has first-level divisions of Syria: ours of the others are not added to them.
    assertThat(gazetteer.findPlace("geonames:172410")).isEmpty();
    // It has none of the second level: ours are there.
    assertThat(gazetteer.lookup("Mount Simeon")).hasSize(1);
    assertThat(gazetteer.lookup("Springfield")).isEmpty();
    assertThat(ids(gazetteer.lookup("Syrie"))).containsExactly("geonames:163843");
    assertThat(gazetteer.findPlace("geonames:163843").orElseThrow().precisionMeters())
        .isEqualTo(242_000);
  }

  @Test
  void brooksAndHotelsComeAfterTownsOfTheirName() throws IOException {
    List<String> dump = new ArrayList<>(DUMP);
    for (int i = 0; i < 60; i++) {
      dump.add(line(800_000 + i, "Rome", "", 36, 37, i % 2 == 0 ? "S.HTL" : "H.STM", "09", 0));
    }
    dump.add(line(900_000, "Rome", "", 36, 37, "P.PPL", "09", 120));
    importing(text("SY.txt", dump), null);

    Gazetteer gazetteer = Gazetteer.open(index);
    assertThat(gazetteer.lookup("Rome").get(0).place().id()).isEqualTo("geonames:900000");
  }

  @Test
  void damagedRowsAreCountedByReasonAndLeftOut() throws IOException {
    ByteArrayOutputStream dump = new ByteArrayOutputStream();
    List<String> damaged =
        List.of(
            "170063\tAleppo",
            line(1, "East", "", 0, 180.5, "P.PPL", "", 0),
            line(2, "Number", "", 0, 0, "P.PPL", "", 0).replaceFirst("\t0\\.0\t", "\tnorth\t"),
            line(3, " ", "", 0, 0, "P.PPL", "", 0),
            line(4, "Class", "", 0, 0, "X.PPL", "", 0),
            line(5, "People", "", 0, 0, "P.PPL", "", -4),
            line(6, "Long", "x".repeat(DumpLines.MAX_LINE_BYTES), 0, 0, "P.PPL", "", 0),
            "x" + line(7, "Id", "", 0, 0, "P.PPL", "", 0),
            line(170063, "Aleppo", "Older", 0, 0, "P.PPL", "", 0));
    for (String line : damaged) {
      dump.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    dump.writeBytes(
        line(8, "Caf\u00e9", "", 0, 0, "P.PPL", "", 0).getBytes(StandardCharsets.ISO_8859_1));
    dump.writeBytes(("\r\n\n" + String.join("\r\n", DUMP)).getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("SY.txt"), dump.toByteArray());

    ImportSummary summary = importing(file, null);

    assertThat(summary.damagedPlaces())
        .containsExactlyInAnyOrder(
            new Damaged(Damage.COLUMNS, 1, 1),
            new Damaged(Damage.COORDINATES, 1, 2),
            new Damaged(Damage.NUMBER, 2, 3),
            new Damaged(Damage.NAME, 1, 4),
            new Damaged(Damage.FEATURE, 1, 5),
            new Damaged(Damage.LENGTH, 1, 7),
            new Damaged(Damage.ID, 1, 8),
            new Damaged(Damage.TWICE, 1, 0),
            new Damaged(Damage.TEXT, 1, 10));
    Gazetteer gazetteer = Gazetteer.open(index);
    assertThat(ids(gazetteer.lookup("Aleppo"))).contains("geonames:170063");
    assertThat(gazetteer.lookup("Older")).isEmpty();
  }

  @Test
  void manyTinyRunsGiveTheSameBytesAsOneInMemory() throws IOException {
    Path dump = text("XX.txt", randomDump(new Random(11), 400, new HashMap<>()));
    new GeoNamesImport(QUIET, Long.MAX_VALUE, DIVISIONS).run(dump, Optional.empty(), index);
    byte[] inMemory = Files.readAllBytes(index);

    importing(dump, null);

    assertThat(Files.readAllBytes(index)).isEqualTo(inMemory);
  }

  @Test
  void lookupAgreesWithABruteForceTwin() throws IOException {
    Map<String, Set<String>> idsByName = new HashMap<>();
    Path dump = text("XX.txt", randomDump(new Random(5), 400, idsByName));

    importing(dump, null);

    Gazetteer gazetteer = Gazetteer.open(index);
    Random random = new Random(6);
    for (int i = 0; i < 2_000; i++) {
      String asked = randomName(random);
      Set<String> found = new HashSet<>(ids(gazetteer.lookup(asked)));
      assertThat(found)
          .as(asked)
          .isEqualTo(idsByName.getOrDefault(NameKey.folded(asked), Set.of()));
    }
    for (int id = 1; id <= 400; id++) {
      assertThat(gazetteer.findPlace("geonames:" + id)).as("%d", id).isPresent();
    }
  }

  @Test
  void importThatFailsLeavesTheOldGazetteerAndNothingElse() throws IOException {
    importing(text("SY.txt", DUMP), null);
    byte[] before = Files.readAllBytes(index);
    Path cut = GeoNamesDump.zip(folder.resolve("cut.zip"), Map.of("SY.txt", DUMP));
    byte[] zip = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(zip, zip.length / 2));

    assertThatThrownBy(() -> importing(cut, null)).isInstanceOf(IOException.class);
    ImportProgress broken =
        (step, share) -> {
          if (step.equals("sorting names")) {
            throw new IllegalStateException("as if interrupted");
          }
        };
    assertThatThrownBy(
            () ->
                new GeoNamesImport(broken, TINY, DIVISIONS)
                    .run(folder.resolve("SY.txt"), Optional.empty(), index))
        .isInstanceOf(IllegalStateException.class);

    assertThat(Files.readAllBytes(index)).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("SY.txt", "cut.zip", "gazetteer.bin");
    }
  }

  @Test
  void whatAKilledImportLeftIsRemovedByTheNext() throws IOException {
    Path stale = Files.writeString(folder.resolve(".gazetteer.bin.1234.part"), "half");
    Path other = Files.writeString(folder.resolve(".other.bin.1234.part"), "of another");

    importing(text("SY.txt", DUMP), null);

    assertThat(stale).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void filesThatAreNoDumpAreToldFromOnesThatAre() throws IOException {
    Path prose = text("prose.txt", Collections.nCopies(2_000, "Rain fell in Paris."));
    Path empty = text("empty.txt", List.of());
    Path photos = GeoNamesDump.zip(folder.resolve("photos.zip"), Map.of("a.jpg", List.of("x")));
    Path two = GeoNamesDump.zip(folder.resolve("two.zip"), Map.of("SY.txt", DUMP, "IQ.txt", DUMP));

    assertFails(prose, "lines could be used (wrong number of columns");
    assertFails(empty, "empty.txt is empty");
    assertFails(photos, "holds no table of GeoNames, only a.jpg");
    assertFails(two, "holds several tables");
    assertFails(folder, "is not a file");
    assertThat(index).doesNotExist();
  }

  private void assertFails(Path dump, String message) {
    assertThatThrownBy(() -> importing(dump, null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  private ImportSummary importing(Path dump, @Nullable Path names) throws IOException {
    return new GeoNamesImport(QUIET, TINY, DIVISIONS).run(dump, Optional.ofNullable(names), index);
  }

  private Path text(String name, List<String> lines) throws IOException {
    return GeoNamesDump.text(folder.resolve(name), lines);
  }

  private static String line(
      int id,
      String name,
      String alternates,
      double lat,
      double lon,
      String feature,
      String admin1,
      long population) {
    return GeoNamesDump.line(id, name, alternates, lat, lon, feature, "SY", admin1, population);
  }

  private static List<String> randomDump(
      Random random, int rows, Map<String, Set<String>> idsByName) {
    List<String> lines = new ArrayList<>();
    for (int id = 1; id <= rows; id++) {
      List<String> names = List.of(randomName(random), randomName(random), randomName(random));
      for (String name : names) {
        idsByName
            .computeIfAbsent(NameKey.folded(name), key -> new HashSet<>())
            .add("geonames:" + id);
      }
      lines.add(
          line(
              id,
              names.get(0),
              names.get(1) + "," + names.get(2),
              random.nextInt(-90, 91),
              random.nextInt(-180, 181),
              "P.PPL",
              "09",
              random.nextInt(1_000_000)));
    }
    Collections.shuffle(lines, random);
    return lines;
  }

  private static String randomName(Random random) {
    String[] syllables = {"al", "ba", "Dé", "ku", "ra", "zo", "-im", " Sé"};
    StringBuilder name = new StringBuilder("Xq");
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      name.append(syllables[random.nextInt(syllables.length)]);
    }
    return name.toString();
  }

  private static List<String> ids(List<NameMatch> matches) {
    return matches.stream().map(match -> match.place().id()).toList();
  }
}
