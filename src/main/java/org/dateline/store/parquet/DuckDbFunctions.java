package org.dateline.store.parquet;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dateline.filter.Folding;
import org.dateline.filter.SpatialRelation;
import org.dateline.geo.HilbertCurve;
import org.dateline.store.sql.SqlFunctions;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The functions that our SQL calls and DuckDB lacks. */
final class DuckDbFunctions {

  /** {@code (number of the geometry, relation, lon, lat)}: whether the point stands so to it. */
  static final String RELATED = "dateline_related";

  /** {@code (lon, lat)}: how far along a curve that keeps near places near. */
  static final String HILBERT = "dateline_hilbert";

  private static final GeometryFactory POINTS = new GeometryFactory();

  private DuckDbFunctions() {}

  static void register(Connection connection) throws SQLException {
    for (Folding folding : Folding.values()) {
      // DuckDB passes on what is missing.
      Function<@Nullable String, @Nullable String> fold =
          text -> text == null ? null : folding.apply(text);
      add(connection, SqlFunctions.of(folding), List.of(String.class), String.class, fold);
    }
    BiFunction<Double, Double, Long> hilbert = HilbertCurve::position;
    List<Class<?>> two = List.of(Double.class, Double.class);
    add(connection, HILBERT, two, Long.class, hilbert);
    BiFunction<Long, String, Boolean> related = DuckDbFunctions::related;
    add(connection, RELATED, List.of(Long.class, String.class), Boolean.class, related);
    try (Statement statement = connection.createStatement()) {
      statement.execute(DuckDb.resource("macros.sql"));
    }
  }

  // DuckDB hands two values to a function of Java at most, so the second is the place in words.
  private static boolean related(long number, String place) {
    String[] words = place.split(" ", 3);
    Coordinate point = new Coordinate(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    return SpatialRelation.valueOf(words[0])
        .holds(POINTS.createPoint(point), AskedGeometries.get(number));
  }

  private static void add(
      Connection connection,
      String name,
      List<Class<?>> parameters,
      Class<?> returned,
      Object function)
      throws SQLException {
    Class<?> form = function instanceof BiFunction ? BiFunction.class : Function.class;
    DuckDb.call(
        () -> {
          Object builder = DuckDb.type("DuckDBFunctions").getMethod("scalarFunction").invoke(null);
          Class<?> type = builder.getClass();
          type.getMethod("withName", String.class).invoke(builder, name);
          Method parameter = type.getMethod("withParameter", Class.class);
          for (Class<?> each : parameters) {
            parameter.invoke(builder, each);
          }
          type.getMethod("withReturnType", Class.class).invoke(builder, returned);
          type.getMethod("withFunction", form).invoke(builder, function);
          return type.getMethod("register", Connection.class).invoke(builder, connection);
        });
  }
}
