package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.event.EventDate;
import org.dateline.geo.BoundingBox;
import org.dateline.geojson.EventCollectionWriter;
import org.dateline.query.EventQuery;
import org.dateline.stores.Stores;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.dateline.web.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GDAL, and with it QGIS, sees of a store and of a layer. */
class GdalTest {

  @TempDir Path folder;
  private Path file;
  private EventStore store;

  @BeforeEach
  void openTheSmallWorld() throws Exception {
    Program.OGRINFO.require("--version");
    file = folder.resolve("dateline.gpkg");
    store = Stores.open(file);
    World.reports().forEach(report -> report.into(store));
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  @Test
  void theLiveStoreIsAGeoPackageWithTypedColumns() throws Exception {
    String summary = ogrinfo("-ro", "-so", file.toString(), "events");

    assertThat(summary)
        .contains("using driver `GPKG' successful")
        .doesNotContain("Warning", "ERROR")
        .contains(
            "Geometry: Point",
            "Feature Count: 9",
            "Extent: (-171.766660, -18.141610) - (178.441490, 48.853410)",
            "ID[\"EPSG\",4326]",
            "FID Column = fid",
            "Geometry Column NOT NULL = geom",
            "id: String (0.0) NOT NULL",
            "event_start: Date (0.0)",
            "event_end: Date (0.0)",
            "published: Date (0.0)",
            "year: Integer64 (0.0)",
            "mentions: Integer64 (0.0)",
            "confidence: Real (0.0)",
            "corrected: Integer(Boolean) (0.0)",
            // As 0, it would be no default for a BOOLEAN of PostgreSQL, to which ogr2ogr copies it.
            "planned: Integer(Boolean) (0.0) NOT NULL DEFAULT FALSE");
    assertThat(ogrinfo("-ro", file.toString()))
        .contains("events (Point)", "articles (None)", "reported_events (Point)")
        .doesNotContain("4:");
  }

  @Test
  void theLiveStoreTellsHowOftenAnEventIsReported() throws Exception {
    String text =
        "Shells fell on Aleppo before dawn, and people ran from their houses into the square, where"
            + " nobody knew who had fired or whether it was the last time, and a doctor counted the"
            + " wounded by the light of a lamp.";
    for (String id : List.of("copy-1", "copy-2")) {
      World.report(id, "Copy", "2013-01-01", text).into(store);
    }

    assertThat(ogrinfo("-ro", "-so", file.toString(), "reported_events"))
        .contains(
            "Feature Count: 11", "Geometry: Point", "report_group: String", "reports: Integer")
        .doesNotContain("Warning", "ERROR");
    assertThat(ogrinfo("-ro", "-where", "reports = 2", file.toString(), "reported_events"))
        .contains("Feature Count: 2", "copy-1", "copy-2");
    assertThat(
            ogrinfo(
                "-ro",
                "-so",
                "-where",
                "reports = 2 AND is_first_report = 1",
                file.toString(),
                "reported_events"))
        .contains("Feature Count: 1");
  }

  @Test
  void daysBeforeChristAreRead() throws Exception {
    World.report("ancient", "Ancient", "1863-07-06", "In 44 BC a battle was fought near Aleppo.")
        .on(new EventDate(DateSpan.of(PartialDate.parse("-0043")), "44 BC"))
        .into(store);

    assertThat(ogrinfo("-ro", "-where", "year < 0", file.toString(), "events"))
        .contains("event_start (Date) = -043/01/01", "event_end (Date) = -043/12/31")
        .contains("published (Date) = 1863/07/06");
    assertThat(
            ogrinfo(
                "-ro", "-so", "-where", "event_start < '0001-01-01'", file.toString(), "events"))
        .contains("Feature Count: 1");
  }

  @Test
  void gdalFindsEventsByBoxAndDate() throws Exception {
    assertThat(ogrinfo("-ro", "-so", "-spat", "2", "48", "3", "49", file.toString(), "events"))
        .contains("Feature Count: 1");
    assertThat(ogrinfo("-ro", "-so", "-where", "year = 2012", file.toString(), "events"))
        .contains("Feature Count: 3");
    assertThat(ogrinfo("-ro", file.toString(), "-sql", "SELECT HasSpatialIndex('events', 'geom')"))
        .contains("HasSpatialIndex (Integer) = 1");
  }

  @Test
  void anEditByGdalIsSeenByOurQueries() throws Exception {
    String update =
        "UPDATE events SET geom = (SELECT geom FROM events WHERE place = 'Paris')"
            + " WHERE place = 'Suva'";

    assertThat(ogrinfo(file.toString(), "-sql", update)).doesNotContain("ERROR");

    List<String> places = new ArrayList<>();
    EventQuery paris = EventQuery.builder().bbox(new BoundingBox(2, 48, 3, 49)).build();
    store.stream(paris, event -> places.add(event.place()));
    assertThat(places).containsExactlyInAnyOrder("Paris", "Suva");
  }

  @Test
  void aLayerIsReadWithItsIdsAndDates() throws Exception {
    Path layer = folder.resolve("layer.geojson");
    try (OutputStream out = Files.newOutputStream(layer);
        EventCollectionWriter writer = new EventCollectionWriter(out)) {
      store.stream(EventQuery.ALL, writer::write);
      writer.finish();
    }

    assertThat(ogrinfo("-ro", "-so", "-al", layer.toString()))
        .doesNotContain("Warning", "ERROR")
        .contains(
            "Geometry: Point",
            "Feature Count: 9",
            "id: String",
            "event_start: Date",
            "event_end: Date",
            "published: Date",
            "year: Integer (",
            "mentions: Integer (",
            "confidence: Real",
            "corrected: Integer(Boolean)");
  }

  private static String ogrinfo(String... arguments) throws Exception {
    return Program.OGRINFO.run(arguments).output();
  }
}
