package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.query.EventProperty;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.World;
import org.dateline.stores.Stores;
import org.dateline.time.PartialDate;
import org.dateline.web.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each form as its readers see it: GDAL, an XML parser, a reader of CSV by the letter. */
class ExportFormTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123Z");

  /** What breaks a form that does not escape, begins a formula, or has no place in XML. */
  private static final String NASTY =
      "=cmd|'/c calc'!A1, \"quoted\" <b>&amp;</b>\u0001 \uD83D\uDE00";

  @TempDir static Path folder;
  private static EventStore store;

  @BeforeAll
  static void fill() {
    store = Stores.open(folder.resolve("store.gpkg"));
    World.reports().forEach(report -> report.into(store));
    World.report(
            new Article(
                "nasty",
                NASTY,
                null,
                "@SUM(1+1)*cmd",
                "https://news.example/?a=1&b=<2>",
                Published.of(PartialDate.parse("2012"), Published.Source.METADATA),
                "en",
                "-1 shell fell on Aleppo, \"they\" said."))
        .into(store);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @EnumSource(ExportForm.class)
  void gdalReadsEveryEventWithDatesAsDates(ExportForm form) throws Exception {
    Program.OGRINFO.require("--version");
    Path file = write(form, EventQuery.ALL);

    String summary = ogrinfo(options(form), "-so", "-al", file.toString());

    assertThat(summary).doesNotContain("Warning", "ERROR").contains("Feature Count: 10");
    if (form == ExportForm.FLAT_GEOBUF) { // It has no days.
      assertThat(summary).contains("event_start: DateTime", "published: DateTime");
    } else if (form != ExportForm.KML) {
      assertThat(summary)
          .contains("event_start: Date (", "event_end: Date (", "published: Date (")
          .contains("confidence: Real")
          .containsPattern("year: Integer(64)? \\(")
          .containsPattern("mentions: Integer(64)? \\(");
    }
    assertThat(
            ogrinfo(options(form), "-al", "-where", "event_start = '2014-06-11'", file.toString()))
        .contains("Feature Count: 3", "Nineveh", "POINT (43.11889 36.335)")
        .doesNotContain("Warning");
  }

  @ParameterizedTest
  @EnumSource(ExportForm.class)
  void daysBeforeChristAndOfEarlyCenturiesAreRead(ExportForm form) throws Exception {
    String text = "In 44 BC a battle was fought near Aleppo. In AD 98 a fort burned in Mosul.";
    World.extracted("ancient", "Ancient", "1863-07-06", text).into(store);
    try {
      Path file = write(form, EventQuery.builder().article("ancient").build());

      String features = ogrinfo(List.of(), "-al", file.toString());
      boolean words = form == ExportForm.CSV || form == ExportForm.KML;
      assertThat(features)
          .contains(words ? "-0043-01-01" : "= -043/01/01", words ? "-0043-12-31" : "= -043/12/31")
          .contains(words ? "0098-01-01" : "= 0098/01/01", words ? "1863-07-06" : "= 1863/07/06");
    } finally {
      store.delete("ancient");
    }
  }

  /** What a viewer of KML shows is HTML, once the XML is read. */
  @Test
  void noTextIsMarkupInWhatViewersOfKmlShow() throws Exception {
    Path file = write(ExportForm.KML, EventQuery.builder().article("nasty").build());

    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    NodeList descriptions = document.getElementsByTagName("description");
    assertThat(descriptions.item(descriptions.getLength() - 1).getTextContent())
        .startsWith("=cmd|'/c calc'!A1, \"quoted\" &lt;b&gt;&amp;amp;&lt;/b&gt;");
    assertThat(document.getElementsByTagName("BalloonStyle").item(0).getTextContent())
        .isEqualTo("<h3>$[name]</h3><p>$[description]</p>");
  }

  @Test
  void noTextIsMarkupInTheMapTipsOfQgis() throws Exception {
    assertThat(
            Files.readString(
                write(ExportForm.GEOPACKAGE, EventQuery.ALL), StandardCharsets.ISO_8859_1))
        .contains("&amp;lt;")
        .doesNotContain("[% &quot;sentence&quot; %]");
  }

  @ParameterizedTest
  @EnumSource(ExportForm.class)
  void everyFormTellsWhereItComesFrom(ExportForm form) throws IOException {
    EventQuery query = EventQuery.builder().year(2012).country("SY").build();

    String text = Files.readString(write(form, query), StandardCharsets.ISO_8859_1);

    assertThat(text)
        .contains(
            "CC BY 4.0", "GeoNames", "country=SY", "year=2012", "7-places-0000", "2026-11-24");
  }

  @ParameterizedTest
  @EnumSource(ExportForm.class)
  void anEmptyViewIsAFileThatOpens(ExportForm form) throws Exception {
    Program.OGRINFO.require("--version");
    Path file = write(form, EventQuery.builder().year(1900).build());

    if (form != ExportForm.GEOJSON_LINES) { // Of no lines, GDAL cannot tell what they would be.
      assertThat(ogrinfo(List.of(), "-so", "-al", file.toString()))
          .doesNotContain("ERROR", "FAILURE")
          .contains("successful");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportForm.class,
      names = {"GEOJSON", "GEOPACKAGE", "KML"})
  void whatBreaksOffIsNotTakenForTheWhole(ExportForm form) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    ByteArrayOutputStream part = new ByteArrayOutputStream();

    Export.write(store, EventQuery.ALL, form, provenance(EventQuery.ALL), whole);
    try (EventWriter writer = form.writer(part, provenance(EventQuery.ALL))) {
      writer.write(store.findEvent(anEvent()).orElseThrow());
    }

    assertThat(new String(whole.toByteArray(), StandardCharsets.UTF_8))
        .containsPattern("^SQLite|]}\n$|</kml>\n$");
    assertThat(new String(part.toByteArray(), StandardCharsets.UTF_8))
        .doesNotContainPattern("^SQLite|]}\n$|</kml>\n$");
  }

  @Test
  void aTroubleOfTheReaderIsPassedOn() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("the reader is gone");
          }
        };
    for (ExportForm form : ExportForm.values()) {
      assertThatThrownBy(
              () -> Export.write(store, EventQuery.ALL, form, provenance(EventQuery.ALL), broken))
          .as(form.title())
          .hasStackTraceContaining("the reader is gone");
    }
  }

  @Test
  void noTemporaryFileStays() throws IOException {
    write(ExportForm.GEOPACKAGE, EventQuery.ALL);

    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith(GeoPackageWriter.PREFIX));
    }
  }

  @Test
  void geoPackageIsValidAndBringsStyleAndMetadata() throws Exception {
    Program.OGRINFO.require("--version");
    Path file = write(ExportForm.GEOPACKAGE, EventQuery.ALL);

    assertThat(ogrinfo(List.of(), "-so", file.toString(), "events"))
        .contains(
            "Metadata:",
            "license=CC BY 4.0",
            "Geometry: Point",
            "Extent: (-171.766660, -18.141610) - (178.441490, 48.853410)",
            "corrected: Integer(Boolean)",
            "id: String (0.0) NOT NULL");
    assertThat(
            ogrinfo(List.of(), file.toString(), "-sql", "SELECT HasSpatialIndex('events','geom')"))
        .contains("= 1");
    assertThat(ogrinfo(List.of(), "-so", "-al", "-spat", "2", "48", "3", "49", file.toString()))
        .contains("Feature Count: 1");
    assertThat(
            ogrinfo(
                List.of(),
                file.toString(),
                "-sql",
                "SELECT count(*) AS n FROM pragma_foreign_key_check"))
        .contains("n (Integer) = 0");
    assertThat(
            ogrinfo(
                List.of(),
                file.toString(),
                "-sql",
                "SELECT sum(useAsDefault) AS n FROM layer_styles WHERE styleQML LIKE '%temporal%'"))
        .contains("n (Integer) = 1");
    // An edit of others keeps the index right.
    ogrinfo(List.of(), file.toString(), "-sql", "DELETE FROM events WHERE place = 'Paris'");
    assertThat(ogrinfo(List.of(), "-so", "-al", "-spat", "2", "48", "3", "49", file.toString()))
        .contains("Feature Count: 0");
  }

  @Test
  void everyRoleAndKindHasAColourAndSoHavePlacesOnlyMentioned() {
    assertThat(Look.BY_ROLE.categories())
        .extracting(Look.Category::value)
        .containsExactlyElementsOf(withMentioned(Stream.of(Role.values()).map(Role::label)));
    assertThat(Look.BY_KIND.categories())
        .extracting(Look.Category::value)
        .containsExactlyElementsOf(
            withMentioned(Stream.of(EventKind.values()).map(EventKind::label)));
    assertThat(QgisLayer.style(Look.BY_KIND))
        .contains("value=\"mentioned\"")
        .contains("if(&quot;assertion&quot; = 'mentioned', 'mentioned', &quot;kind&quot;)");
    assertThat(SldStyle.document(Look.BY_ROLE)).contains("<ogc:PropertyIsNotEqualTo>");
  }

  private static List<String> withMentioned(Stream<String> values) {
    return Stream.concat(values, Stream.of("mentioned")).toList();
  }

  @Test
  void csvIsReadByTheLetterOfRfc4180() throws IOException {
    String text = Files.readString(write(ExportForm.CSV, EventQuery.ALL));

    assertThat(text).startsWith("\uFEFFid,lon,lat,place,");
    List<List<String>> records = records(text.substring(1));
    assertThat(records).hasSize(11).allMatch(r -> r.size() == records.get(0).size());
    int title = records.get(0).indexOf("title");
    int about = records.get(0).indexOf("about");
    assertThat(records.get(0)).hasSize(4 + EventProperty.ALL.size());
    assertThat(records).extracting(r -> r.get(title)).contains("'" + NASTY);
    assertThat(records.get(1).get(about)).contains("license: CC BY 4.0");
    assertThat(records.subList(2, 11)).allMatch(r -> r.get(about).isEmpty());
    assertThat(records)
        .filteredOn(r -> r.contains("Apia"))
        .singleElement()
        .asList()
        .contains("-171.76666");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "\uFF0B1"})
  void noSpreadsheetRunsATextAsAFormula(String text) {
    assertThat(CsvWriter.harmless(text)).isEqualTo("'" + text);
    assertThat(CsvWriter.harmless("a" + text)).isEqualTo("a" + text);
  }

  @Test
  void kmlHasItsPartsInTheOrderOfTheSchema() throws Exception {
    Path file = write(ExportForm.KML, EventQuery.ALL);

    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(Files.newInputStream(file));

    Element placemark =
        (Element)
            document.getElementsByTagNameNS("http://www.opengis.net/kml/2.2", "Placemark").item(0);
    assertThat(names(placemark))
        .containsExactly(
            "name", "link", "description", "TimeSpan", "styleUrl", "ExtendedData", "Point");
    assertThat(placemark.getElementsByTagName("begin").item(0).getTextContent())
        .isEqualTo("2012-01-01");
    assertThat(placemark.getElementsByTagName("end").item(0).getTextContent())
        .isEqualTo("2012-12-31");
    String style = placemark.getElementsByTagName("styleUrl").item(0).getTextContent().substring(1);
    assertThat(names((Element) placemark.getParentNode()).stream().distinct())
        .containsExactly(
            "name",
            "author",
            "link",
            "description",
            "Style",
            "ExtendedData",
            "Schema",
            "Placemark");
    assertThat(Files.readString(file)).contains("<Style id=\"" + style + "\">");
    assertThat(placemark.getTextContent()).contains(NASTY.replace("\u0001", ""));
  }

  @Test
  void whatIsTrueIsTrueInKml() throws Exception {
    String planned = "Ministers will meet in Suva next month.";
    World.extracted("planned", "Planned", "2012-01-01", planned).into(store);
    try {
      EventQuery query = EventQuery.builder().article("planned").build();
      List<Boolean> told = new ArrayList<>();
      store.stream(query, event -> told.add(event.planned()));
      assertThat(told).containsExactly(true);

      assertThat(ogrinfo(List.of(), "-al", write(ExportForm.KML, query).toString()))
          .contains("planned (Integer) = 1", "corrected (Integer) = 0");
    } finally {
      store.delete("planned");
    }
  }

  @Test
  void everyLineOfGeoJsonLinesIsAFeature() throws IOException {
    List<String> lines = Files.readAllLines(write(ExportForm.GEOJSON_LINES, EventQuery.ALL));

    assertThat(lines).hasSize(10);
    List<JsonNode> features = lines.stream().map(new JsonMapper()::readTree).toList();
    assertThat(features).allMatch(feature -> feature.get("type").asString().equals("Feature"));
    assertThat(features.get(0).get("about").get("license").asString()).startsWith("CC BY 4.0");
    assertThat(features.subList(1, 10)).noneMatch(feature -> feature.has("about"));
  }

  private static List<String> names(Element element) {
    List<String> names = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element) {
        names.add(child.getLocalName());
      }
    }
    return names;
  }

  private static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        record.add(field.toString());
        field.setLength(0);
      } else if (!quoted && c == '\r') {
        assertThat(text.charAt(++i)).isEqualTo('\n');
        record.add(field.toString());
        field.setLength(0);
        records.add(record);
        record = new ArrayList<>();
      } else {
        field.append(c);
      }
    }
    assertThat(field).as("the last record ends").isEmpty();
    return records;
  }

  private static String anEvent() {
    List<String> ids = new ArrayList<>();
    store.stream(EventQuery.ALL, event -> ids.add(event.id()));
    return ids.get(0);
  }

  private static Provenance provenance(EventQuery query) {
    return Provenance.of(query, "7-places-00000000", NOW);
  }

  private static Path write(ExportForm form, EventQuery query) throws IOException {
    Path file = folder.resolve(form.name() + "." + form.ending());
    try (OutputStream out = Files.newOutputStream(file)) {
      Export.write(store, query, form, provenance(query), out);
    }
    return file;
  }

  private static List<String> options(ExportForm form) {
    return form == ExportForm.CSV
        ? List.of(
            "-oo",
            "AUTODETECT_TYPE=YES",
            "-oo",
            "X_POSSIBLE_NAMES=lon",
            "-oo",
            "Y_POSSIBLE_NAMES=lat")
        : List.of();
  }

  private static String ogrinfo(List<String> options, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(arguments));
    return Program.OGRINFO.run(all.toArray(String[]::new)).output();
  }
}
