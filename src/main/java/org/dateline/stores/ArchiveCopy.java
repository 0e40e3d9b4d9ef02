package org.dateline.stores;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.dateline.geo.Position;
import org.dateline.store.StoreProgress;
import org.dateline.store.parquet.ParquetDraft;
import org.dateline.store.parquet.StagedRows;
import org.dateline.store.sql.GeoPackagePoint;
import org.dateline.store.sql.Session;
import org.dateline.store.sql.StoredText;

/** Copies the whole contents of a store into a new archive of Parquet files. */
final class ArchiveCopy {

  private static final int BETWEEN_REPORTS = 500;
  // Of a GeoPackage's geometry without an envelope, before its well-known binary.
  private static final int HEADER_LENGTH = 8;

  private ArchiveCopy() {}

  /** Writes an archive of what is read in a transaction. */
  static void write(Session from, Path folder, StoreProgress progress) throws SQLException {
    try (ParquetDraft draft = new ParquetDraft(folder)) {
      for (StoredTable table : StoredTable.ALL) {
        copy(table, from, draft, progress);
      }
      index(from, draft, progress);
      draft.publish(progress);
    }
  }

  private static void copy(
      StoredTable table, Session from, ParquetDraft draft, StoreProgress progress)
      throws SQLException {
    long all = from.number("SELECT count(*) FROM " + table.name());
    try (PreparedStatement select = from.prepare(table.select(from.dialect()));
        StagedRows rows = draft.rows(table.name(), columns(table))) {
      ResultSet row = select.executeQuery();
      for (long copied = 1; row.next(); copied++) {
        for (int i = 0; i < table.columns().size(); i++) {
          StoredTable.Kind kind = table.columns().get(i).kind();
          if (kind == StoredTable.Kind.POINT) {
            addPoint(row.getBytes(i + 1), rows);
          } else {
            rows.add(kind.read(row, i + 1));
          }
        }
        rows.endRow();
        if (copied % BETWEEN_REPORTS == 0) {
          progress.at("copying " + table.name().replace('_', ' '), (double) copied / all);
        }
      }
    }
  }

  // Another program may have written it, with an envelope or in the other order of bytes.
  private static void addPoint(byte[] blob, StagedRows rows) throws SQLException {
    double[] point = GeoPackagePoint.decode(blob);
    byte[] plain = GeoPackagePoint.encode(new Position(point[0], point[1]));
    rows.add(Arrays.copyOfRange(plain, HEADER_LENGTH, plain.length));
    rows.add(point[0]);
    rows.add(point[1]);
  }

  private static String columns(StoredTable table) {
    return table.columns().stream()
        .map(
            column ->
                switch (column.kind()) {
                  // Days become such once all rows are there.
                  case TEXT, DAY -> column.name() + " VARCHAR";
                  case NUMBER -> column.name() + " BIGINT";
                  case REAL -> column.name() + " DOUBLE";
                  case TRUTH -> column.name() + " BOOLEAN";
                  case POINT -> "geometry BLOB, lon DOUBLE, lat DOUBLE";
                })
        .collect(Collectors.joining(", "));
  }

  private static void index(Session from, ParquetDraft draft, StoreProgress progress)
      throws SQLException {
    long articles = from.number("SELECT count(*) FROM articles");
    try (PreparedStatement select = from.prepare("SELECT fid, title, text FROM articles");
        StagedRows rows = draft.rows("article_words", "article_fid BIGINT, words VARCHAR")) {
      ResultSet row = select.executeQuery();
      for (long indexed = 0; row.next(); indexed++) {
        progress.at("indexing words", (double) indexed / articles);
        rows.add(row.getLong(1));
        rows.add(
            ParquetDraft.words(
                StoredText.read(row.getString(2)), StoredText.read(row.getString(3))));
        rows.endRow();
      }
    }
  }
}
