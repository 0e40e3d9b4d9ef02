package org.dateline.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import org.dateline.geo.Position;
import org.dateline.store.sql.GeoPackagePoint;

/** What every GeoPackage of ours has: the standard's own tables, and an index of its events. */
public final class GeoPackageLayout {

  private GeoPackageLayout() {}

  /** Makes the standard's tables in an empty database. */
  public static void begin(Statement statement) throws SQLException, IOException {
    statement.executeUpdate(resource("geopackage.sql"));
  }

  /** Makes the empty spatial index {@code rtree_events_geom} of the table {@code events}. */
  public static void createIndex(Statement statement) throws SQLException, IOException {
    statement.executeUpdate(resource("rtree.sql"));
  }

  /** Makes the triggers that keep the index right, whoever writes to the table. */
  public static void createIndexTriggers(Statement statement) throws SQLException, IOException {
    statement.executeUpdate(resource("rtree-triggers.sql"));
  }

  /** A point as the value of a geometry column, in WGS 84. */
  public static byte[] point(Position position) {
    return GeoPackagePoint.encode(position);
  }

  static String resource(String name) throws IOException {
    try (InputStream in = GeoPackageLayout.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
