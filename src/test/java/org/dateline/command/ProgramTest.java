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
import org.dateline.query.ArticlePage;
import org.dateline.query.EventFilters;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.PostgisServer;
import org.dateline.store.StoreAddress;
import org.dateline.store.World;
import org.dateline.stores.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    run("", "serve", "--corpus=" + folder, "--token", "t");
    assertThat(served).containsExactly("--dateline.corpus=" + folder, "--dateline.token=t");

    String database = "jdbc:postgresql://localhost/x?user=me&password=secret";
    run("", "serve", "--store", database);
    assertThat(served).containsExactly("--dateline.store=" + database);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--dateline.contact=maps@example.org",
        "--dateline.cors.origins=https://example.org",
        "--dateline.embed.origins=https://example.org",
        "--dateline.integrity.pause=5m",
        "--dateline.limits.requests=32",
        "--dateline.tiles.attribution=x"
      })
  void serveTakesEverySettingOfTheService(String setting) {
    assertThat(run("", "serve", setting).code()).isZero();
    assertThat(served).containsExactly(setting);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ingst a | unknown command or option 'ingst'",
        "--prot 1 | unknown command or option '--prot'",
        "--port x | Invalid value for option '--port': expected a whole number, from 0 to 65535, but was 'x'",
        "--port 70000 | Invalid value for option '--port': expected a whole number, from 0 to 65535, but was '70000'",
        "--port -1 | Invalid value for option '--port'",
        "--port | Missing required parameter for option '--port' (N)",
        "--token= | --token: expected a secret word, but it is blank",
        "--corpus nowhere | --corpus: there is no folder 'nowhere'",
        "serve --corpus= | --corpus: there is no folder ''",
        "serve ingest | unknown command or option 'ingest'",
        "serve --dateline.stroe=x.gpkg | unknown command or option '--dateline.stroe'",
        "serve --dateline.password=x | unknown command or option '--dateline.password'",
        "--gazetteer nowhere lookup x | unknown command or option 'lookup'",
        "gazetteer lookup x --gazetteer nowhere | gazetteer nowhere: no such file",
        "gazetteer lookup x --gazetteer . | gazetteer .: is a folder, not an index file",
        "gazetteer lookup | Missing required parameter: 'NAME'",
        "gazetteer import | Missing required parameter: 'FILE'",
        "ingest x.md --column nonsense | Value for option option '--column' (OURS=THEIRS) should be",
        "ingest x.md --column size=9 | --column: ",
        "backup | Missing required parameter: 'FILE'",
        "backup x.gpkg --store nowhere.gpkg | there is no store at nowhere.gpkg",
        "restore | Missing required parameter: 'FILE'",
        "restore nowhere.gpkg | there is no store at nowhere.gpkg",
        "copy x.gpkg | Missing required parameter: 'TO'",
        "copy nowhere.gpkg x.gpkg | there is no store at nowhere.gpkg",
        "export x.csv --store parquet:nowhere | there is no store at parquet:nowhere; copy creates one",
        "copy x.gpkg x.gpkg | a store cannot be copied onto itself: x.gpkg",
        "regeocode --store nowhere.gpkg | there is no store at nowhere.gpkg",
        "evaluate | Missing required parameter: 'GOLD'",
        "evaluate x.jsonl --errors -1 | Invalid value for option '--errors': expected a whole number, at least 0",
        "fit x.jsonl | Missing required option: '--weights=FILE'",
        "train x.jsonl --labels y.jsonl --model m --rounds 0 | Invalid value for option '--rounds': expected a whole number, at least 1",
        "cross-validate x.jsonl y.jsonl | Missing required option",
        "ingest | Missing required parameter: 'PATH'",
        "geoparse --nope | Unknown option: '--nope'",
        "corrections | corrections needs a command, such as export",
        "corrections export x.jsonl --store nowhere.gpkg | there is no store at nowhere.gpkg",
        "gazetteer | gazetteer needs a command, such as lookup",
        "export x.shp | x.shp has no known extension; known are .geojson .geojsonl .gpkg .csv .kml .fgb",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://localhost/x?password=SECRET",
        "JDBC:POSTGRESQL://localhost/x?password=SECRET",
        "jdbc:postgresql:x?port=SECRET",
        "jdbc:postgresql://localhost:SECRET/x",
        "postgresql://SECRET@localhost/x",
        "postgresql:SECRET",
        "https://SECRET@localhost/x.gpkg",
        "sqlite:SECRET.gpkg",
        "file:///SECRET.gpkg",
        "",
        " ",
      })
  void whatIsNoAddressOfAStoreIsWrongUsageOfEveryCommand(String address) {
    for (String command :
        List.of(
            "serve",
            "ingest x.md",
            "regeocode",
            "geoparse",
            "export x.csv",
            "backup x.gpkg",
            "restore x.gpkg",
            "corrections export x.jsonl",
            "gazetteer lookup Paris",
            "gazetteer import x.txt")) {
      List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
      arguments.add("--store=" + address);
      assertThatTheFormsAreTold(run("", arguments.toArray(String[]::new)));
    }
    assertThatTheFormsAreTold(run("", "--store", address));
    assertThatTheFormsAreTold(run("", "copy", address, "x.gpkg"));
    assertThatTheFormsAreTold(run("", "copy", "x.gpkg", address));
  }

  private static void assertThatTheFormsAreTold(Run run) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("dateline: Invalid value for ")
        .contains("data/dateline.gpkg", "jdbc:postgresql://HOST:PORT/DATABASE?user=USER")
        .doesNotContain("SECRET");
  }

  @Test
  void aFolderOrAnotherFileIsNoStore() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no database at all");

    Run onFolder = run("", "ingest", "x.md", "--store", folder.toString());
    assertThat(onFolder.code()).isEqualTo(2);
    assertThat(onFolder.err()).contains(folder + " is a folder; name a file for the store");

    for (String command : List.of("ingest x.md", "regeocode", "export x.csv", "backup x.gpkg")) {
      Run onText = run("", (command + " --store " + text).split(" "));
      assertThat(onText.code()).as(command).isEqualTo(2);
      assertThat(onText.err().lines()).singleElement().asString().contains("is no Dateline store");
    }
    assertThat(text).hasContent("no database at all");
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
                i -> "{\"id\":\"" + i + "\",\"text\":\"" + "Riot in Paris. ".repeat(60 - i) + "\"}")
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
                + "Riot in Paris. ".repeat(repetitions)
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
            "{\"id\":1,\"text\":\"Riot in Paris.\"}\n\nnot json\n{\"id\":\"x\"}\n"
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
  void geoparseAnswersWithTheEventsBesideTheMentions() {
    Run run =
        run(
            "{\"id\":1,\"published\":\"2012-09-29\",\"text\":\"On Friday rebels killed at least 12"
                + " soldiers in Aleppo.\"}\n{\"id\":2,\"text\":\" \"}",
            "geoparse");

    List<JsonNode> answers = run.out().lines().map(JSON::readTree).toList();
    JsonNode event = answers.get(0).path("events").path(0);
    assertThat(event.path("trigger").path("text").asString()).isEqualTo("killed");
    assertThat(event.path("mentions").path(0).asInt(-1)).isZero();
    assertThat(event.path("place").path("name").asString()).isEqualTo("Aleppo");
    assertThat(event.path("start").asString()).isEqualTo("2012-09-28");
    assertThat(event.path("killed").path("least").asInt()).isEqualTo(12);
    assertThat(answers.get(1).path("events").isEmpty()).isTrue();
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
        "---\ntitle: Rain\npublished: 2012-09-29\n---\nRiot in Paris.");

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
        .isEqualTo("0 geocoded again, 1 up to date\n");

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
    Path article = Files.writeString(folder.resolve("rain.md"), "# Rain\n\nRiot in Paris.");
    run("", "ingest", article.toString(), "--store", file);

    Run copy = run("", "copy", file, database);
    Path another = Files.writeString(folder.resolve("snow.md"), "# Snow\n\nRiot in Lyon.");
    Run ingest = run("", "ingest", another.toString(), "--store", database);
    Path events = folder.resolve("events.geojson");
    Run export = run("", "export", events.toString(), "--store", database);
    Path backup = folder.resolve("backup.gpkg");
    Run saved = run("", "backup", backup.toString(), "--store", database);
    Run anew = run("", "regeocode", "--store", database);
    correctRain(address);
    Path corrected = folder.resolve("corrections.jsonl");
    Run corrections = run("", "corrections", "export", corrected.toString(), "--store", database);
    Run again = run("", "copy", file, database);

    assertThat(copy.code()).as(copy.err()).isZero();
    assertThat(copy.err())
        .isEqualTo(
            "1 articles, 1 events and 0 corrections copied from %s to %s%n"
                .formatted(file, address));
    assertThat(ingest.out()).startsWith("1 read (1 added");
    assertThat(export.err()).startsWith("2 events written to ");
    assertThat(saved.err()).isEqualTo("%s is backed up to %s%n".formatted(address, backup));
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("must be empty");
    assertThat(anew.out()).isEqualTo("0 geocoded again, 2 up to date\n");
    assertThat(corrections.err())
        .isEqualTo("1 corrected article written to %s%n".formatted(corrected));
    assertThat(corrected).content().contains("\"text\":\"Riot in Paris.\"", "\"lat\":36.20124");
    for (Run run : List.of(copy, ingest, export, saved, anew, corrections, again)) {
      assertThat(run.out() + run.err()).doesNotContain(PostgisServer.PASSWORD);
    }
  }

  private static void correctRain(StoreAddress address) {
    try (EventStore store = Stores.open(address)) {
      String rain =
          store.articles(EventQuery.ALL, 2, 0).articles().stream()
              .map(ArticlePage.Entry::id)
              .filter(id -> id.startsWith("rain"))
              .findFirst()
              .orElseThrow();
      TextAnchor paris = TextAnchor.of("Riot in Paris.", 8, 13);
      Placed inAleppo = new Placed(World.ALEPPO, null);
      Correction correction = Correction.of(paris, inAleppo, "Ada", Instant.EPOCH);
      store.correct(
          rain,
          article -> new Revision(new Corrections(List.of(correction)), "Ada", Instant.EPOCH),
          article -> List.of());
    }
  }

  @Test
  void aStoreThatIsNoneIsToldInALine() throws IOException {
    Path junk = Files.writeString(folder.resolve("junk.gpkg"), "junk");

    Run run = run("", "ingest", folder.toString(), "--store", junk.toString());

    assertThat(run.code()).isEqualTo(2);
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
    try (EventStore events = Stores.open(store)) {
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
    assertThat(run.err()).isEqualTo("dateline: no place has the name 'Xyzzy Town'\n");
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
      assertThat(run.err()).startsWith("dateline: ").contains(file, index + " is unchanged");
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
