package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.dateline.geo.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {

  private static final List<String> WORLD =
      List.of(
          "geonames:1\tParis\t2.3488\t48.85341\tP\tPPLC\tFR\t11\t75\t2138551\t0\tParigi|Lutetia\tПариж",
          "geonames:2\tParis\t-95.55551\t33.66094\tP\tPPLA2\tUS\tTX\t277\t24782\t0\t\t",
          "geonames:3\tTexas\t-99.25061\t31.25044\tA\tADM1\tUS\tTX\t\t22875689\t400000\tTex.\t",
          "geonames:4\tSão Paulo\t-46.63611\t-23.5475\tP\tPPLA\tBR\t27\t\t10021295\t0\tSao Paulo\t",
          "dateline:red-sea\tRed Sea\t38\t20\tH\tSEA\t\t\t\t0\t600000\t\t");

  private final Gazetteer gazetteer = Gazetteer.of(WORLD);

  @Test
  void placesOfOneNameComeLikeliestFirst() {
    assertThat(ids(gazetteer.lookup("Paris"))).containsExactly("geonames:1", "geonames:2");
  }

  @Test
  void caseAndDiacriticsMakeNoDifferenceButAreTold() {
    assertThat(gazetteer.lookup("TEXAS"))
        .singleElement()
        .satisfies(match -> assertThat(match.kind()).isEqualTo(MatchKind.CASE_FOLDED));
    assertThat(gazetteer.lookup("São Paulo"))
        .singleElement()
        .satisfies(match -> assertThat(match.kind()).isEqualTo(MatchKind.EXACT));
  }

  @Test
  void otherScriptsAreFoundToo() {
    assertThat(ids(gazetteer.lookup("париж"))).containsExactly("geonames:1");
  }

  @Test
  void nameThatNoPlaceBearsFindsNothing() {
    assertThat(gazetteer.lookup("Xyzzy")).isEmpty();
    assertThat(gazetteer.lookup("")).isEmpty();
    assertThat(gazetteer.search("", 5)).isEmpty();
  }

  @Test
  void placeTellsAllThatItsRowTells() {
    assertThat(gazetteer.findPlace("geonames:2"))
        .contains(
            new Place(
                "geonames:2",
                "Paris",
                new Position(-95.55551, 33.66094),
                'P',
                "PPLA2",
                "US",
                "TX",
                "Texas",
                "277",
                24782,
                2000));
  }

  @Test
  void seaLiesInNoCountry() {
    Place sea = gazetteer.findPlace("dateline:red-sea").orElseThrow();
    assertThat(sea.country()).isNull();
    assertThat(sea.admin1()).isNull();
    assertThat(sea.precisionMeters()).isEqualTo(600_000);
  }

  @Test
  void unknownIdIsNoPlace() {
    assertThat(gazetteer.findPlace("geonames:999")).isEmpty();
  }

  @Test
  void prefixFindsEachPlaceOnceByProminence() {
    assertThat(ids(gazetteer.search("pari", 10))).containsExactly("geonames:1", "geonames:2");
    assertThat(ids(gazetteer.search("pari", 1))).containsExactly("geonames:1");
  }

  @Test
  void brokenRowIsRefusedWithItsReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gazetteer.of(List.of("geonames:1\tParis")))
        .withMessageContaining("13 columns");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Gazetteer.of(List.of("geonames:1\tParis\t200\t0\tP\tPPL\t\t\t\t0\t0\t\t")))
        .withMessageContaining("longitude");
  }

  @Test
  void idThatStandsTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gazetteer.of(List.of(WORLD.get(0), WORLD.get(0))))
        .withMessageContaining("each once");
  }

  @Test
  void gazetteerOfNothingHasNoNames() {
    assertThat(Gazetteer.of(List.of()).lookup("Paris")).isEmpty();
  }

  @Test
  void fileThatIsNoIndexIsRefused(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("gazetteer.bin"), "not an index, but long enough: ".repeat(3));
    assertThatThrownBy(() -> Gazetteer.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a gazetteer index");
  }

  @Test
  void indexThatIsCutOffIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("gazetteer.bin");
    write(file);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 10));
    assertThatThrownBy(() -> Gazetteer.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void mappedIndexAnswersAsTheOneInMemory(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("gazetteer.bin");
    write(file);
    assertThat(Gazetteer.open(file).lookup("Paris")).isEqualTo(gazetteer.lookup("Paris"));
  }

  @Test
  void lookupAgreesWithABruteForceTwin() {
    Random random = new Random(4);
    List<String> lines = new ArrayList<>();
    List<Set<String>> names = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String name = randomName(random);
      String alternate = randomName(random);
      lines.add(
          String.format(
              Locale.ROOT,
              "test:%d\t%s\t%d\t0\tP\tPPL\t\t\t\t%d\t0\t%s\t",
              i,
              name,
              i % 180,
              random.nextInt(1_000_000),
              alternate));
      names.add(new HashSet<>(List.of(NameKey.folded(name), NameKey.folded(alternate))));
    }
    Gazetteer many = Gazetteer.of(lines);
    for (int query = 0; query < 2_000; query++) {
      String asked = randomName(random);
      Set<String> expected = new HashSet<>();
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).contains(NameKey.folded(asked))) {
          expected.add("test:" + i);
        }
      }
      assertThat(ids(many.lookup(asked))).as(asked).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static void write(Path file) throws IOException {
    List<PlaceRow> rows = PlaceTable.sorted(PlaceTable.parse(WORLD));
    try (Workspace workspace = Workspace.beside(file, 1);
        var out = Files.newOutputStream(file)) {
      IndexBuilder.write(workspace, rows.iterator(), rows.size(), out, (step, share) -> {});
    }
  }

  private static String randomName(Random random) {
    String[] syllables = {"al", "ba", "Dé", "ku", "ra", "zo", "-im", " Sé"};
    StringBuilder name = new StringBuilder("X");
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      name.append(syllables[random.nextInt(syllables.length)]);
    }
    return name.toString();
  }

  private static List<String> ids(List<NameMatch> matches) {
    return matches.stream().map(match -> match.place().id()).toList();
  }
}
