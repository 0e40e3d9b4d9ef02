package org.dateline.store.parquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.store.StoreException;
import org.dateline.store.StoreProgress;
import org.dateline.store.WrongStoreException;
import org.dateline.store.sql.Words;
import org.jspecify.annotations.Nullable;

/**
 * An archive that is being written, in a folder of its own beside the place where it appears once
 * it is whole. Rows are gathered in a database of DuckDB in that folder, as memory may not hold
 * them, and are then written in their order.
 */
public final class ParquetDraft implements AutoCloseable {

  /** Of the folder of articles that do not say when they were published, as Hive names it. */
  private static final String UNDATED = "__HIVE_DEFAULT_PARTITION__";

  private static final String FORM = "(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 16384%s)";

  private final Path target;
  private final ParquetFolder folder;
  private final Path database;
  private final Connection connection;
  private final List<StagedRows> staged = new ArrayList<>();

  /**
   * Begins an archive.
   *
   * @param target a folder that is not there yet, or is empty
   * @throws WrongStoreException if something is there
   */
  public ParquetDraft(Path target) {
    this.target = target.toAbsolutePath().normalize();
    requireFree(this.target);
    try {
      Path parent = this.target.getParent();
      if (parent == null) {
        throw new WrongStoreException("an archive cannot be the root of a disk");
      }
      Files.createDirectories(parent);
      folder = new ParquetFolder(Files.createTempDirectory(parent, ".dateline-archive-"));
      database = folder.path().resolve("rows.duckdb");
      connection = DuckDbConnections.open(database.toString());
    } catch (IOException e) {
      throw new StoreException("cannot write the archive " + target + ": " + e, e);
    } catch (SQLException e) {
      throw ParquetDatabase.failed("cannot write the archive " + target, e);
    }
  }

  private static void requireFree(Path target) {
    if (!Files.exists(target)) {
      return;
    }
    try (Stream<Path> content = Files.list(target)) {
      if (content.findAny().isPresent()) {
        throw new WrongStoreException(
            "an archive is written to a new folder, but " + target + " is there and not empty");
      }
    } catch (IOException e) {
      throw new WrongStoreException(
          "an archive is written to a new folder, but " + target + " is none: " + e);
    }
  }

  /**
   * Takes the rows of a table.
   *
   * @param columns names with types of SQL, in the order of the values
   */
  public StagedRows rows(String table, String columns) throws SQLException {
    run("CREATE TABLE " + table + " (" + columns + ")");
    StagedRows rows = new StagedRows(connection, table);
    staged.add(rows);
    return rows;
  }

  /** The words of an article as they are found by a search; nothing lies between two phrases. */
  public static String words(String title, String text) {
    return words(title) + "  " + words(text);
  }

  private static String words(String text) {
    return Words.of(text).stream().map(Words.Word::folded).collect(Collectors.joining(" "));
  }

  /**
   * Writes all files and lets the archive appear.
   *
   * @throws StoreException if they cannot be written; nothing has appeared then
   */
  public void publish(StoreProgress progress) {
    try {
      for (StagedRows rows : staged) {
        requireAll(rows.table(), rows.size());
      }
      run(DuckDb.resource("ordered.sql"));
      requireAll("ordered_articles", number("SELECT count(*) FROM articles"));
      requireAll("ordered_events", number("SELECT count(*) FROM events"));
      List<@Nullable Integer> years = years();
      for (int i = 0; i < years.size(); i++) {
        progress.at("writing files", (double) i / years.size());
        write("articles", years.get(i), "fid", "");
        write("events", years.get(i), "fid", geo(years.get(i)));
      }
      if (years.isEmpty()) {
        write("articles", null, "fid", "");
        write("events", null, "fid", geo(null));
      }
      write("words", "word, article_fid, place");
      write("corrections", "made_at, id");
      write("reports", "id");
      write("report_articles", "article");
      write("report_keys", "hash, article_fid");
      Files.writeString(folder.manifest(), manifest(), StandardCharsets.UTF_8);
      connection.close();
      Files.deleteIfExists(database);
      appear();
    } catch (SQLException e) {
      throw ParquetDatabase.failed("cannot write the archive " + target, e);
    } catch (IOException e) {
      throw new StoreException("cannot write the archive " + target + ": " + e, e);
    }
  }

  private List<@Nullable Integer> years() throws SQLException {
    List<@Nullable Integer> years = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT DISTINCT published_year FROM ordered_articles ORDER BY 1 NULLS LAST")) {
      while (row.next()) {
        int year = row.getInt(1);
        years.add(row.wasNull() ? null : (Integer) year);
      }
    }
    return years;
  }

  private void write(String table, @Nullable Integer year, String order, String metadata)
      throws SQLException, IOException {
    Path files =
        folder.path().resolve(table).resolve("published_year=" + (year == null ? UNDATED : year));
    Files.createDirectories(files);
    run(
        "COPY (SELECT * EXCLUDE (published_year) FROM ordered_%s WHERE %s ORDER BY %s) TO %s %s"
            .formatted(
                table,
                of(year),
                order,
                DuckDb.quoted(files.resolve("part-0.parquet")),
                FORM.formatted(metadata)));
  }

  private void write(String table, String order) throws SQLException, IOException {
    Path files = Files.createDirectories(folder.path().resolve(table));
    run(
        "COPY (FROM ordered_%s ORDER BY %s) TO %s %s"
            .formatted(
                table, order, DuckDb.quoted(files.resolve("part-0.parquet")), FORM.formatted("")));
  }

  private static String of(@Nullable Integer year) {
    return "published_year IS NOT DISTINCT FROM " + (year == null ? "NULL" : year);
  }

  /** The metadata by which programs know where the geometries are (GeoParquet 1.1.0). */
  private String geo(@Nullable Integer year) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT min(lon), min(lat), max(lon), max(lat) FROM ordered_events WHERE "
                    + of(year))) {
      row.next();
      double west = row.getDouble(1);
      String bbox =
          row.wasNull()
              ? ""
              : String.format(
                  Locale.ROOT,
                  "\"bbox\":[%s,%s,%s,%s],",
                  west,
                  row.getDouble(2),
                  row.getDouble(3),
                  row.getDouble(4));
      String json = DuckDb.resource("geo.json").replace("${bbox}", bbox).replaceAll("\\s+", "");
      return ", KV_METADATA {geo: " + DuckDb.quoted(json) + "}";
    }
  }

  private String manifest() throws SQLException {
    return """
        {
          "dateline-archive": %d,
          "id": "%s",
          "articles": %d,
          "events": %d
        }
        """
        .formatted(
            ParquetFolder.VERSION,
            UUID.randomUUID(),
            number("SELECT count(*) FROM ordered_articles"),
            number("SELECT count(*) FROM ordered_events"));
  }

  private void requireAll(String table, long rows) throws SQLException {
    long found = number("SELECT count(*) FROM " + table);
    if (found != rows) {
      throw new StoreException(
          "cannot write the archive %s: of %d rows of %s, %d are there"
              .formatted(target, rows, table, found));
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Whoever looks finds nothing or all of it, also after the power has failed. */
  private void appear() throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder.path())) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      sync(path);
    }
    Files.deleteIfExists(target);
    Files.move(folder.path(), target, StandardCopyOption.ATOMIC_MOVE);
    Path parent = target.getParent();
    if (parent != null) {
      sync(parent);
    }
  }

  private static void sync(Path path) throws IOException {
    if (Files.isRegularFile(path) || !System.getProperty("os.name").startsWith("Windows")) {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Removes what has not appeared. */
  @Override
  public void close() {
    try {
      connection.close();
      if (Files.exists(folder.path())) {
        try (Stream<Path> paths = Files.walk(folder.path())) {
          for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(path);
          }
        }
      }
    } catch (SQLException | IOException e) {
      throw new StoreException("cannot remove " + folder.path() + ": " + e.getMessage(), e);
    }
  }
}
