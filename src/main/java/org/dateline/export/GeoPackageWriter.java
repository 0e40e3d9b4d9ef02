package org.dateline.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.dateline.geo.Position;
import org.dateline.query.EventFeature;
import org.dateline.query.EventProperty;
import org.dateline.store.sqlite.GeoPackageLayout;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Writes events as a GeoPackage (OGC 12-128r17, version 1.3) with spatial index, style and
 * metadata. It is built in a temporary file, which is deleted when the writer is closed.
 */
final class GeoPackageWriter implements EventWriter {

  /** Prefix of temporary files, which identifies the process that they belong to. */
  static final String PREFIX = "dateline-export-" + ProcessHandle.current().pid() + "-";

  /** QGIS and GDAL recognise their own metadata by these names. */
  private static final String QGIS_STANDARD = "http://mrcc.com/qgis.dtd";

  private static final String GDAL_STANDARD = "http://gdal.org";

  private final OutputStream out;
  private final Provenance provenance;
  private final Path file;
  private final Connection connection;
  private final PreparedStatement insert;
  private final PackedIndex index = new PackedIndex();
  private final LayerBounds bounds = new LayerBounds();
  private long fid;

  GeoPackageWriter(OutputStream out, Provenance provenance) throws IOException {
    this.out = out;
    this.provenance = provenance;
    this.file = Files.createTempFile(PREFIX, ".gpkg");
    try {
      connection = open(file);
      try {
        layOut(connection);
        insert = connection.prepareStatement(insertSql());
      } catch (SQLException | IOException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      Files.deleteIfExists(file);
      throw failure(e);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  @Override
  public void write(EventFeature event) throws IOException {
    Position position = event.position();
    fid++;
    try {
      insert.setLong(1, fid);
      insert.setBytes(2, GeoPackageLayout.point(position));
      insert.setString(3, event.id());
      int column = 4;
      for (EventProperty property : EventProperty.ALL) {
        insert.setObject(column, sqlValue(property.of(event)));
        column++;
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
    index.add(position);
    bounds.add(position);
  }

  @Override
  public void finish() throws IOException {
    try (Statement statement = connection.createStatement()) {
      index.write(connection);
      GeoPackageLayout.createIndexTriggers(statement);
      statement.executeUpdate(extras());
      addContents();
      addMetadata(QGIS_STANDARD, QgisLayer.metadata(provenance));
      addMetadata(GDAL_STANDARD, gdalMetadata());
      for (Look look : Look.ALL) {
        addStyle(look);
      }
      connection.commit();
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
    Files.copy(file, out);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  // Nothing needs to survive a crash, because nobody else sees the file before it is complete.
  private static Connection open(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    config.setCacheSize(-32_000);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    connection.setAutoCommit(false);
    return connection;
  }

  private static void layOut(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      GeoPackageLayout.begin(statement);
      statement.executeUpdate(
          EventProperty.ALL.stream()
              .map(property -> property.label() + " " + sqlType(property.kind()))
              .collect(
                  Collectors.joining(
                      ", ",
                      "CREATE TABLE events (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
                          + " geom POINT NOT NULL, id TEXT NOT NULL, ",
                      ")")));
      statement.executeUpdate(
          "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id)"
              + " VALUES ('events', 'features', 'events', 4326)");
      statement.executeUpdate(
          "INSERT INTO gpkg_geometry_columns VALUES ('events', 'geom', 'POINT', 4326, 0, 0)");
      GeoPackageLayout.createIndex(statement);
    }
  }

  private static String insertSql() {
    return EventProperty.ALL.stream()
        .map(property -> ",?")
        .collect(Collectors.joining("", "INSERT INTO events VALUES (?,?,?", ")"));
  }

  private static String sqlType(EventProperty.Kind kind) {
    return switch (kind) {
      case TEXT -> "TEXT";
      case WHOLE_NUMBER -> "INTEGER";
      case NUMBER -> "DOUBLE";
      case DATE -> "DATE";
      case BOOLEAN -> "BOOLEAN";
    };
  }

  private static @Nullable Object sqlValue(@Nullable Object value) {
    return value instanceof LocalDate date ? date.toString() : value;
  }

  private static String extras() throws IOException {
    try (InputStream in = GeoPackageWriter.class.getResourceAsStream("extras.sql")) {
      if (in == null) {
        throw new IOException("extras.sql is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void addContents() throws SQLException {
    String sql =
        "UPDATE gpkg_contents SET identifier = ?, description = ?, min_x = ?, min_y = ?, max_x = ?,"
            + " max_y = ? WHERE table_name = 'events'";
    update(
        sql,
        provenance.title(),
        provenance.lines(),
        bounds.west(),
        bounds.south(),
        bounds.east(),
        bounds.north());
  }

  private void addMetadata(String standard, String text) throws SQLException {
    update("INSERT INTO gpkg_metadata (md_standard_uri, metadata) VALUES (?, ?)", standard, text);
    update(
        "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id)"
            + " VALUES ('table', 'events', last_insert_rowid())");
  }

  private void addStyle(Look look) throws SQLException {
    update(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,"
            + " f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner)"
            + " VALUES ('', '', 'events', 'geom', ?, ?, ?, ?, ?, '')",
        look.name(),
        QgisLayer.style(look),
        SldStyle.document(look),
        look == Look.BY_ROLE,
        "Size by mentions, time by event_start and event_end");
  }

  private String gdalMetadata() {
    StringBuilder text = new StringBuilder();
    Xml xml = new Xml(text).start("GDALMultiDomainMetadata").start("Metadata");
    provenance
        .texts()
        .forEach((key, value) -> xml.start("MDI").attribute("key", key).text(value).end("MDI"));
    xml.end("Metadata").end("GDALMultiDomainMetadata");
    return text.toString();
  }

  private void update(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static IOException failure(SQLException e) {
    return new IOException("cannot build the GeoPackage: " + e.getMessage(), e);
  }
}
