package org.dateline.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.dateline.store.sql.GeoPackagePoint;
import org.sqlite.Function;

/**
 * The functions that the triggers of a GeoPackage call (GeoPackage 1.3, annex F.3), which plain
 * SQLite lacks.
 */
final class SpatialFunctions {

  private SpatialFunctions() {}

  static void register(Connection connection) throws SQLException {
    Function.create(connection, "ST_IsEmpty", new IsEmpty(), 1, Function.FLAG_DETERMINISTIC);
    for (String x : new String[] {"ST_MinX", "ST_MaxX"}) {
      Function.create(connection, x, new Ordinate(0), 1, Function.FLAG_DETERMINISTIC);
    }
    for (String y : new String[] {"ST_MinY", "ST_MaxY"}) {
      Function.create(connection, y, new Ordinate(1), 1, Function.FLAG_DETERMINISTIC);
    }
  }

  private static final class IsEmpty extends Function {
    @Override
    protected void xFunc() throws SQLException {
      byte[] blob = value_blob(0);
      result(blob == null || GeoPackagePoint.isEmpty(blob) ? 1 : 0);
    }
  }

  private static final class Ordinate extends Function {
    private final int index;

    Ordinate(int index) {
      this.index = index;
    }

    @Override
    protected void xFunc() throws SQLException {
      byte[] blob = value_blob(0);
      if (blob == null) {
        result();
        return;
      }
      try {
        result(GeoPackagePoint.decode(blob)[index]);
      } catch (IllegalArgumentException e) {
        throw new SQLException(e.getMessage(), e);
      }
    }
  }
}
