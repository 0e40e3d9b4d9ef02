package org.dateline.store.sqlite;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.filter.Folding;
import org.dateline.filter.SpatialRelation;
import org.dateline.geo.Position;
import org.dateline.store.sql.SqlFunctions;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.Function;

/** The functions that conditions call and SQLite lacks. */
final class FilterFunctions {

  /** {@code (relation, lon, lat, geometry)}: whether the point stands so to it. */
  static final String RELATED = "dateline_related";

  private FilterFunctions() {}

  static void register(Connection connection) throws SQLException {
    for (Folding folding : Folding.values()) {
      add(connection, SqlFunctions.of(folding), new Fold(folding), 1);
    }
    add(connection, SqlFunctions.METERS, new Meters(), 4);
    add(connection, RELATED, new Related(), 4);
  }

  private static void add(Connection connection, String name, Function function, int arguments)
      throws SQLException {
    Function.create(connection, name, function, arguments, Function.FLAG_DETERMINISTIC);
  }

  private static final class Fold extends Function {
    private final Folding folding;

    Fold(Folding folding) {
      this.folding = folding;
    }

    @Override
    protected void xFunc() throws SQLException {
      String text = value_text(0);
      if (text == null) {
        result();
      } else {
        result(folding.apply(text));
      }
    }
  }

  private static final class Meters extends Function {
    @Override
    protected void xFunc() throws SQLException {
      result(position(0).distanceMeters(position(2)));
    }

    private Position position(int first) throws SQLException {
      return new Position(value_double(first), value_double(first + 1));
    }
  }

  /** Belongs to one connection, which one thread uses at a time. */
  private static final class Related extends Function {
    private static final int MOST_PREPARED = 16;

    private final GeometryFactory points = new GeometryFactory();
    private final Map<ByteBuffer, PreparedGeometry> prepared =
        new LinkedHashMap<>(MOST_PREPARED, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<ByteBuffer, PreparedGeometry> eldest) {
            return size() > MOST_PREPARED;
          }
        };

    @Override
    protected void xFunc() throws SQLException {
      SpatialRelation relation = SpatialRelation.valueOf(value_text(0));
      Coordinate place = new Coordinate(value_double(1), value_double(2));
      PreparedGeometry geometry = prepared(value_blob(3));
      result(relation.holds(points.createPoint(place), geometry) ? 1 : 0);
    }

    // Prepared once for a query, not for each row.
    private PreparedGeometry prepared(byte[] wkb) throws SQLException {
      ByteBuffer key = ByteBuffer.wrap(wkb);
      PreparedGeometry known = prepared.get(key);
      if (known == null) {
        try {
          known = PreparedGeometryFactory.prepare(new WKBReader().read(wkb));
        } catch (ParseException e) {
          throw new SQLException(e.getMessage(), e);
        }
        prepared.put(key, known);
      }
      return known;
    }
  }
}
