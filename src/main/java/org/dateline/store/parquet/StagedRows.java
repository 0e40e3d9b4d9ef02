package org.dateline.store.parquet;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts rows into a table of DuckDB by the way that is made for many of them. */
public final class StagedRows implements AutoCloseable {

  // So many rows are in memory at most.
  private static final int FLUSHED = 20_000;

  private final Object appender;
  private final Method begin;
  private final Method end;
  private final Method nothing;
  private final Method flush;
  private final Map<Class<?>, Method> append = new HashMap<>();
  private final String table;
  private boolean isBegun;
  private long rows;

  StagedRows(Connection connection, String table) throws SQLException {
    this.table = table;
    appender =
        DuckDb.call(
            () ->
                connection
                    .getClass()
                    .getMethod("createAppender", String.class)
                    .invoke(connection, table));
    begin = method("beginRow");
    end = method("endRow");
    nothing = method("appendNull");
    flush = method("flush");
    for (Class<?> type :
        new Class<?>[] {String.class, Long.class, Double.class, Boolean.class, byte[].class}) {
      append.put(type, method("append", type));
    }
  }

  /**
   * The value of the next column.
   *
   * @param value a text, long, double, truth or bytes, or null
   */
  public void add(@Nullable Object value) throws SQLException {
    if (!isBegun) {
      call(begin);
      isBegun = true;
    }
    if (value == null) {
      call(nothing);
    } else {
      call(ofType(value), value);
    }
  }

  /** Ends a row. */
  public void endRow() throws SQLException {
    call(end);
    isBegun = false;
    if (++rows % FLUSHED == 0) {
      call(flush);
    }
  }

  /** The table that they are in. */
  String table() {
    return table;
  }

  /** How many rows have been added. */
  long size() {
    return rows;
  }

  private Method ofType(Object value) {
    Method method = append.get(value.getClass());
    if (method == null) {
      throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
    return method;
  }

  private Method method(String name, Class<?>... parameters) throws SQLException {
    return (Method) DuckDb.call(() -> appender.getClass().getMethod(name, parameters));
  }

  private void call(Method method, Object... values) throws SQLException {
    DuckDb.call(
        () -> {
          Object result = method.invoke(appender, values);
          return result == null ? this : result;
        });
  }

  @Override
  public void close() throws SQLException {
    call(method("close"));
  }
}
