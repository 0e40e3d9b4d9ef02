package org.dateline.store.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.store.WrongStoreException;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB, which is no part of the program: its driver weighs nearly as much as all the rest. It is
 * loaded when the first archive is opened, from the class path or from a file beside the program.
 */
final class DuckDb {

  /** Names the file of the driver, as a system property; as a variable, {@code DATELINE_DUCKDB}. */
  static final String PROPERTY = "dateline.duckdb";

  private static final String FILES = "duckdb_jdbc*.jar";

  private static @Nullable ClassLoader loader;

  private DuckDb() {}

  /** A class of DuckDB. */
  static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName("org.duckdb." + name, true, loader());
  }

  /** What a method of DuckDB returns that is called by name. */
  static Object call(Reflection call) throws SQLException {
    try {
      return call.result();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new SQLException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new SQLException("this version of DuckDB's driver is not known: " + e, e);
    }
  }

  /** A call by name. */
  interface Reflection {
    Object result() throws ReflectiveOperationException, SQLException;
  }

  /** A path as a literal of SQL. */
  static String quoted(Path path) {
    return quoted(path.toString());
  }

  /** A text as a literal of SQL. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The SQL in a resource of this package. */
  static String resource(String name) {
    try (InputStream in = DuckDb.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the program's " + name + " cannot be read", e);
    }
  }

  private static synchronized ClassLoader loader() {
    ClassLoader known = loader;
    if (known == null) {
      known = find();
      loader = known;
    }
    return known;
  }

  private static ClassLoader find() {
    ClassLoader own = DuckDb.class.getClassLoader();
    if (own.getResource("org/duckdb/DuckDBDriver.class") != null) {
      return own;
    }
    Path jar =
        named()
            .or(DuckDb::beside)
            .orElseThrow(
                () ->
                    new WrongStoreException(
                        "an archive needs DuckDB's driver, which is not there: put"
                            + " duckdb_jdbc-2.0.0.1.jar (org.duckdb:duckdb_jdbc on Maven Central)"
                            + " into a folder lib beside the program, or name it by -D"
                            + PROPERTY
                            + "=FILE"));
    try {
      return new URLClassLoader(new URL[] {jar.toUri().toURL()}, own);
    } catch (MalformedURLException e) {
      throw new WrongStoreException("the driver of DuckDB cannot be loaded from " + jar);
    }
  }

  private static Optional<Path> named() {
    Optional<Path> named =
        Optional.ofNullable(System.getProperty(PROPERTY))
            .or(() -> Optional.ofNullable(System.getenv("DATELINE_DUCKDB")))
            .map(Path::of);
    named
        .filter(file -> !Files.isRegularFile(file))
        .ifPresent(
            file -> {
              throw new WrongStoreException(
                  PROPERTY
                      + ": expected the file of DuckDB's driver, but there is none at "
                      + file);
            });
    return named;
  }

  /** The newest in the folder {@code lib} of the program's or the current folder. */
  private static Optional<Path> beside() {
    List<Path> found = new ArrayList<>();
    // Of a program that is started by its jar, the class path is that jar.
    Path program = Path.of(System.getProperty("java.class.path").split("[:;]", 2)[0]);
    Path home = program.toAbsolutePath().getParent();
    for (Path folder : List.of(Path.of("lib"), home == null ? Path.of(".") : home.resolve("lib"))) {
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, FILES)) {
          jars.forEach(found::add);
        } catch (IOException e) {
          throw new WrongStoreException("the folder " + folder + " cannot be read: " + e);
        }
      }
    }
    return found.stream().max((one, other) -> one.getFileName().compareTo(other.getFileName()));
  }
}
