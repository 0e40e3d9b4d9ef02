package org.dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.correct.Correction;
import org.dateline.correct.Corrections;
import org.dateline.correct.Revision;
import org.dateline.correct.TextAnchor;
import org.dateline.correct.Verdict.Placed;
import org.dateline.store.EventFilters;
import org.dateline.store.EventStore;
import org.dateline.store.PostgisServer;
import org.dateline.store.SqliteEventStore;
import org.dateline.store.StoreAddress;
import org.dateline.store.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgramTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** Two places in the 19 columns of GeoNames. */
  private static final String ALEPPO_AND_XANADU =
      """
      170063\tAleppo\tAleppo\tHalab\t36.2\t37.16\tP\tPPLA\tSY\t\t09\t\t\t\t1602264\t\t393\tAsia/Damascus\t2024-01-01
      99999999\tXanadu\tXanadu\t\t42.36\t116.18\tP\tPPL\tCN\t\t20\t\t\t\t0\t\t1300\tAsia/Shanghai\t2024-01-01
      """;

  @TempDir private Path folder;
  private final List<String> served = new ArrayList<>();

  private record Run(int code, String out, String err) {}

  @Test
  void withoutACommandItServes() {
    assertThat(run("", new String[0]).code()).isZero();
    assertThat(served).isEmpty();

    run("", "--port", "0", "--store", "x.gpkg", "--server.address=0.0.0.0");
    assertThat(served)
        .containsExactly("--dateline.store=x.gpkg", "--server.port=0", "--server.address=0.0.0.0");

    run("", "serve", "--corpus=news", "--token", "t");
    assertThat(served).containsExactly("--dateline.corpus=news", "--dateline.token=t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ingst a | unknown command or option 'ingst'",
        "--prot 1 | unknown command or option '--prot'",
        "--port x | Invalid value for option '--port'",
        "ingest | Missing required parameter: 'PATH'",
        "geoparse --nope | Unknown option: '--nope'",
        "corrections | corrections wants a command, such as export",
        "corrections export x.jsonl --store nowhere.gpkg | there is no store at nowhere.gpkg",
        "gazetteer | gazetteer wants a command, such as lookup",
        "export x.shp | x.shp has no ending that can be written; known are .geojson .geojsonl .gpkg .csv .kml .fgb",
        "export x.geojson --year 12x | --year: expected a year of four digits such as 2012",
        "export x.geojson --bbox 1,2 | --bbox: expected west,south,east,north",
        "export x.geojson --filter yaer=1 | --filter: events have no property 'yaer'; they have place",
        "export x.geojson --store nowhere.gpkg | there is no store at nowhere.gpkg",
      })
  void wrongUsageIsToldInALineAndACode(String arguments, String message) {
    Run run = run("", arguments.split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().findFirst().orElse("")).startsWith("dateline: " + message);
  }

  @Test
  void helpAndVersionAreData() {
    assertThat(run("", "--help").out()).contains("serve", "ingest", "geoparse", "export");
    assertThat(run("", "ingest", "--help").out()).contains("PATH", "--store");
    assertThat(run("", "--version").out()).startsWith("dateline ");
  }

  @Test
  void theFiltersOfTheHttpInterfaceAreOptionsOfExport() {
    CommandLine filters = new CommandLine(CommandLine.Model.CommandSpec.create());
    filters.addMixin("filters", new FilterOptions());

    assertThat(filters.getCommandSpec().options())
        .extracting(OptionSpec::longestName)
        .containsExactlyInAnyOrderElementsOf(
            EventFilters.NAMES.stream().map(name -> "--" + name).toList());
  }

  @Test
  void sharedOptionsComeFromTheSurroundingsToo() throws Exception {
    Properties properties = new Properties();
    properties.setProperty("dateline.store", "property.gpkg");
    Map<String, String> environment =
        Map.of("DATELINE_STORE", "environment.gpkg", "DATELINE_PORT", "99", "DATELINE_YEAR", "1");
    CommandLine serve =
        new CommandLine(
            new ServeCommand(
                given -> {
                  served.addAll(given);
                  return 0;
                }));
    serve.setDefaultValueProvider(new FromSurroundings(properties, environment));

    serve.execute();
    assertThat(served).containsExactly("--dateline.store=property.gpkg", "--server.port=99");

    served.clear();
    serve.execute("--store", "given.gpkg");
    assertThat(served).contains("--dateline.store=given.gpkg");
  }

  @Test
  void geoparseKeepsTheOrderOfItsInput() {
    String input =
        IntStream.range(0, 60)
            .mapToObj(
                i -> "{\"id\":\"" + i + "\",\"text\":\"" + "Rain in Paris. ".repeat(60 - i) + "\"}")
            .collect(Collectors.joining("\n"));

    Run run = run(input, "geoparse");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    List<JsonNode> answers = run.out().lines().map(JSON::readTree).toList();
    assertThat(answers)
        .extracting(answer -> answer.path("id").asString())
        .isEqualTo(IntStream.range(0, 60).mapToObj(Integer::toString).toList());
    assertThat(answers.get(59).path("mentions").path(0).path("place").path("country").asString())
        .isEqualTo("FR");
  }

  @Test
  void anAnswerTooLongToBeHeldIsTheSame() {
    int repetitions = 2_500;
    Run run =
        run(
            "{\"id\":1,\"text\":\"Rome.\"}\n{\"id\":2,\"text\":\""
                + "Rain in Paris. ".repeat(repetitions)
                + "\"}\n{\"id\":3,\"text\":\"Rain in Rome.\"}",
            "geoparse");

    List<JsonNode> answers = run.out().lines().map(JSON::readTree).toList();
    assertThat(answers)
        .extracting(answer -> answer.path("id").asString())
        .containsExactly("1", "2", "3");
    JsonNode mentions = answers.get(1).path("mentions");
    assertThat(mentions).hasSize(repetitions);
    for (int i = 0; i < repetitions; i++) {
      assertThat(mentions.get(i).path("start").asInt()).isEqualTo(15 * i + 8);
      assertThat(mentions.get(i).path("place").path("country").asString()).isEqualTo("FR");
    }
  }

  @Test
  void linesThatAreNoTextsAreNamedAndTheOthersGoOn() {
    Run run =
        run(
            "{\"id\":1,\"text\":\"Rain in Paris.\"}\n\nnot json\n{\"id\":\"x\"}\n"
                + "{\"text\":\"Rain in Rome.\",\"published\":\"soon\"}\n{\"text\":\"\"}\n",
            "geoparse");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("line 3: not JSON"),
            line -> assertThat(line).startsWith("line 4: expected an object as"),
            line -> assertThat(line).startsWith("line 5: expected a date as"));
  }

  @Test
  void geoparseMakesAFeatureCollection() {
    Run run =
        run(
            "{\"id\":\"doc/1\",\"text\":\"Rain fell in Paris.\",\"published\":\"2012-09-29\"}",
            "geoparse",
            "--geojson");

    JsonNode collection = JSON.readTree(run.out());
    assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
    JsonNode properties = collection.path("features").path(0).path("properties");
    assertThat(properties.path("place").asString()).isEqualTo("Paris");
    assertThat(properties.path("event_start").asString()).isEqualTo("2012-09-29");
    assertThat(properties.path("article").asString()).isEqualTo("doc-1");
  }

  @Test
  void geoparseOfNothingIsAnEmptyCollection() {
    assertThat(JSON.readTree(run("", "geoparse", "--geojson").out()).path("features")).isEmpty();
  }

  @Test
  void articlesGoInAndEventsComeOut() throws IOException {
    String store = folder.resolve("store.gpkg").toString();
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("rain.md"),
        "---\ntitle: Rain\npublished: 2012-09-29\n---\nRain in Paris.");

    Run first = run("", "ingest", articles.toString(), "--store", store);
    assertThat(first.code()).isZero();
    assertThat(first.out()).isEqualTo("1 read (1 added, 0 updated, 0 unchanged), 0 rejected\n");

    Files.writeString(articles.resolve("empty.txt"), "");
    Run second = run("", "ingest", articles.toString(), "nothere.md", "--store", store);
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.out())
        .startsWith("1 read (0 added, 0 updated, 1 unchanged), 2 rejected\n")
        .contains("empty.txt: empty\n", "rejected nothere.md: no such file\n");

    assertThat(run("", "regeocode", "--store", store).out())
        .isEqualTo("0 geocoded anew, 1 as they should be\n");

    Path file = folder.resolve("events.geojson");
    Run export = run("", "export", file.toString(), "--store", store, "--year", "2012");
    assertThat(export.err()).isEqualTo("1 event written to " + file + "\n");
    assertThat(JSON.readTree(Files.readString(file)).path("features")).hasSize(1);
    assertThat(folder.resolve("events.geojson.part")).doesNotExist();

    run("", "export", file.toString(), "--store", store, "--filter", "place NOT LIKE 'P%'");
    assertThat(JSON.readTree(Files.readString(file)).path("features")).isEmpty();

    run("", "export", file.toString(), "--store", store, "--year", "2013");
    assertThat(JSON.readTree(Files.readString(file)).path("features")).isEmpty();
  }

  @Test
  void aStoreMovesIntoADatabaseAndAllCommandsGoOnThere() throws IOException {
    String file = folder.resolve("store.gpkg").toString();
    StoreAddress address = PostgisServer.shared().database();
    String database = PostgisServer.withSecrets(address);
    Path article = Files.writeString(folder.resolve("rain.md"), "# Rain\n\nRain in Paris.");
    run("", "ingest", article.toString(), "--store", file);

    Run copy = run("", "copy", file, database);
    Path another = Files.writeString(folder.resolve("snow.md"), "# Snow\n\nSnow in Lyon.");
    Run ingest = run("", "ingest", another.toString(), "--store", database);
    Path events = folder.resolve("events.geojson");
    Run export = run("", "export", events.toString(), "--store", database);
    Path backup = folder.resolve("backup.gpkg");
    Run saved = run("", "backup", backup.toString(), "--store", database);
    Run again = run("", "copy", file, database);

    assertThat(copy.code()).as(copy.err()).isZero();
    assertThat(copy.err())
        .isEqualTo(
            "1 articles, 1 events and 0 corrections copied from %s to %s%n"
                .formatted(file, address));
    assertThat(ingest.out()).startsWith("1 read (1 added");
    assertThat(export.err()).startsWith("2 events written to ");
    assertThat(saved.err()).isEqualTo("%s is backed up to %s%n".formatted(address, backup));
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("must be empty");
    for (Run run : List.of(copy, ingest, export, saved, again)) {
      assertThat(run.out() + run.err()).doesNotContain(PostgisServer.PASSWORD);
    }
  }

  @Test
  void aStoreThatIsNoneIsToldInALine() throws IOException {
    Path junk = Files.writeString(folder.resolve("junk.gpkg"), "junk");

    Run run = run("", "ingest", folder.toString(), "--store", junk.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().startsWith("dateline: ");
  }

  @Test
  void correctionsAreExportedInTheFormThatEvaluateReads() throws IOException {
    Path file = folder.resolve("corrections.jsonl");
    Path store = folder.resolve("dateline.gpkg");
    String text = "Shells fell on Aleppo and on Damascus.";
    World.Report report = World.report("a", "A", null, text);
    TextAnchor aleppo = TextAnchor.of(text, 15, 21);
    Correction correction =
        Correction.of(aleppo, new Placed(World.ALEPPO, null), "Ada", Instant.EPOCH);
    try (EventStore events = SqliteEventStore.open(store)) {
      report.into(events);
      events.correct(
          "a",
          article -> new Revision(new Corrections(List.of(correction)), "Ada", Instant.EPOCH),
          article -> report.events());
    }

    Run run = run("", "corrections", "export", file.toString(), "--store", store.toString());

    assertThat(run.err()).startsWith("1 corrected article written to");
    assertThat(run.code()).isZero();
    assertThat(Files.readString(file))
        .isEqualTo(
            "{\"id\":\"a\",\"text\":\""
                + text
                + "\",\"toponyms\":[{\"start\":15,\"end\":21,"
                + "\"lon\":37.16117,\"lat\":36.20124,\"role\":\"location\"}],"
                + "\"ignore\":[{\"start\":29,\"end\":37}]}\n");
    assertThat(run("", "evaluate", file.toString()).code()).isZero();
  }

  @Test
  void lookupPrintsCandidatesTheLikeliestFirst() {
    Run run = run("", "gazetteer", "lookup", "paris");

    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(0)).startsWith("id").contains("matched", "population");
    assertThat(lines.get(1)).contains("geonames:2988507").contains("FR");
    assertThat(lines).hasSizeGreaterThan(5);
  }

  @Test
  void lookupOfNothingFails() {
    Run run = run("", "gazetteer", "lookup", "Xyzzy", "Town");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("dateline: no place is called 'Xyzzy Town'\n");
  }

  @Test
  void importMakesAGazetteerThatIsUsableAtOnce() throws IOException {
    Path dump = Files.writeString(folder.resolve("XX.txt"), ALEPPO_AND_XANADU);
    String index = folder.resolve("new/gazetteer.bin").toString();

    Run imported = run("", "gazetteer", "import", dump.toString(), "--output", index);

    assertThat(imported.code()).isZero();
    assertThat(imported.out()).isEmpty();
    assertThat(imported.err())
        .contains("[##########] 100 % reading places", "use it with --gazetteer " + index);
    Run lookup = run("", "gazetteer", "lookup", "Xanadu", "--gazetteer", index);
    assertThat(lookup.out()).contains("geonames:99999999");
    assertThat(run("", "gazetteer", "lookup", "Jobar", "--gazetteer", index).code()).isZero();
    Run geoparsed =
        run("{\"id\":1,\"text\":\"Rain in Aleppo.\"}", "geoparse", "--gazetteer", index);
    assertThat(geoparsed.out()).contains("geonames:170063");
  }

  @Test
  void importTellsOfDamagedRowsByItsCode() throws IOException {
    Path dump = Files.writeString(folder.resolve("XX.txt"), "broken\n" + ALEPPO_AND_XANADU);
    Path index = folder.resolve("gazetteer.bin");

    Run run = run("", "gazetteer", "import", dump.toString(), "--gazetteer", index.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("1 damaged rows of " + dump, "wrong number of columns: 1, first in line 1");
    assertThat(index).exists();
  }

  @Test
  void importOfWhatIsNoDumpLeavesTheOldGazetteer() throws IOException {
    Path index = Files.writeString(folder.resolve("gazetteer.bin"), "old");
    Path dump = Files.writeString(folder.resolve("XX.txt"), "no dump");
    String missing = folder.resolve("nowhere.zip").toString();

    for (String file : List.of(dump.toString(), missing)) {
      Run run = run("", "gazetteer", "import", file, "--output", index.toString());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).startsWith("dateline: ").contains(file, index + " is as it was");
      assertThat(index).hasContent("old");
    }
    Run onto = run("", "gazetteer", "import", index.toString(), "--output", index.toString());
    assertThat(onto.code()).isEqualTo(2);
    assertThat(index).hasContent("old");
  }

  @Test
  void whatIsNoGazetteerIsRefusedWithTheWayToOne() throws IOException {
    Path dump = Files.writeString(folder.resolve("XX.txt"), ALEPPO_AND_XANADU);
    Path text = Files.writeString(folder.resolve("text.bin"), "a".repeat(200));
    Path nowhere = folder.resolve("nowhere.bin");
    Map<Path, String> reasons =
        Map.of(
            nowhere, "no such file; make one of a GeoNames dump with 'dateline gazetteer import'",
            folder, "is a folder, not an index file",
            dump, "make one of it with 'dateline gazetteer import " + dump + "'",
            text, "not a gazetteer index");

    reasons.forEach(
        (file, reason) -> {
          Run run = run("{\"text\":\"Rain.\"}", "geoparse", "--gazetteer", file.toString());
          assertThat(run.code()).isEqualTo(2);
          assertThat(run.out()).isEmpty();
          assertThat(run.err())
              .startsWith("dateline: gazetteer " + file + ": ")
              .contains(reason)
              .hasLineCount(1);
        });
  }

  private Run run(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    served.clear();
    int code =
        new Program(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err)
            .run(
                properties -> {
                  served.addAll(properties);
                  return 0;
                },
                arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
