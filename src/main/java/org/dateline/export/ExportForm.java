package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of exported files. */
public enum ExportForm {
  GEOJSON("geojson", "GeoJSON", "application/geo+json", "for web maps and programs") {
    @Override
    public EventWriter writer(OutputStream out, Provenance provenance) {
      return GeoJsonForms.collection(out, provenance);
    }
  },
  GEOJSON_LINES("geojsonl", "GeoJSON lines", "application/x-ndjson", "a feature a line") {
    @Override
    public EventWriter writer(OutputStream out, Provenance provenance) {
      return GeoJsonForms.lines(out, provenance);
    }
  },
  GEOPACKAGE(
      "gpkg", "GeoPackage", "application/geopackage+sqlite3", "for QGIS and any GIS, with style") {
    @Override
    public EventWriter writer(OutputStream out, Provenance provenance) throws IOException {
      return new GeoPackageWriter(out, provenance);
    }
  },
  CSV("csv", "CSV", "text/csv;header=present;charset=UTF-8", "for spreadsheets") {
    @Override
    public EventWriter writer(OutputStream out, Provenance provenance) throws IOException {
      return new CsvWriter(out, provenance);
    }
  },
  KML("kml", "KML", "application/vnd.google-earth.kml+xml", "for Google Earth, with time") {
    @Override
    public EventWriter writer(OutputStream out, Provenance provenance) throws IOException {
      return new KmlWriter(out, provenance);
    }
  },
  FLAT_GEOBUF("fgb", "FlatGeobuf", "application/flatgeobuf", "compact, for programs") {
    @Override
    public EventWriter writer(OutputStream out, Provenance provenance) throws IOException {
      return new FlatGeobufWriter(out, provenance);
    }
  };

  private final String ending;
  private final String title;
  private final String mediaType;
  private final String purpose;

  ExportForm(String ending, String title, String mediaType, String purpose) {
    this.ending = ending;
    this.title = title;
    this.mediaType = mediaType;
    this.purpose = purpose;
  }

  /** Starts a file in this format. */
  public abstract EventWriter writer(OutputStream out, Provenance provenance) throws IOException;

  /** The file extension, without a dot. */
  public String ending() {
    return ending;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** What the format is useful for. */
  public String purpose() {
    return purpose;
  }

  /** Finds the format by file extension, ignoring case. */
  public static Optional<ExportForm> findByEnding(String ending) {
    return Arrays.stream(values())
        .filter(form -> form.ending.equals(ending.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The file extensions, each with its dot, for messages. */
  public static String endings() {
    return Arrays.stream(values()).map(form -> "." + form.ending).collect(Collectors.joining(" "));
  }
}
