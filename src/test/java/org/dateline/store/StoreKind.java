package org.dateline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dateline.store.postgis.PostgisDatabase;
import org.dateline.store.sqlite.SqliteConnections;
import org.dateline.stores.StoreCopy;
import org.dateline.stores.Stores;

/** Where a store may lie. What is tested of one is tested of all. */
public enum StoreKind {
  GEOPACKAGE {
    @Override
    public StoreAddress fresh(Path folder) {
      return StoreAddress.of(folder.resolve(UUID.randomUUID() + "/dateline.gpkg"));
    }

    @Override
    public List<String> indexes() {
      return List.of("event_space_time", "rtree_events_geom");
    }
  },
  POSTGIS {
    @Override
    public StoreAddress fresh(Path folder) {
      return PostgisServer.shared().database();
    }

    @Override
    public List<String> indexes() {
      return List.of();
    }
  },
  /** Is written as a file, and read as an archive of it. */
  ARCHIVE {
    @Override
    public StoreAddress fresh(Path folder) {
      return GEOPACKAGE.fresh(folder);
    }

    @Override
    public List<String> indexes() {
      return List.of();
    }

    @Override
    public EventStore filled(EventStore store, Path folder) {
      StoreAddress file = StoreAddress.of(Path.of(store.toString()));
      StoreAddress archive =
          StoreAddress.of("parquet:" + folder.resolve("[archive] " + UUID.randomUUID()));
      store.close();
      StoreCopy.copy(file, archive, StoreProgress.NONE);
      return Stores.open(archive);
    }
  };

  /** The address of a store that is not there yet. */
  public abstract StoreAddress fresh(Path folder);

  /** Tables that hold a row for each event. */
  public abstract List<String> indexes();

  /** Whether it can be changed once it is filled. */
  public boolean isWritable() {
    return this != ARCHIVE;
  }

  /** Whether it answers thousands of queries in a test; DuckDB takes milliseconds for each plan. */
  public boolean isQuick() {
    return this != ARCHIVE;
  }

  /** The store to read from, once everything is written. */
  public EventStore filled(EventStore store, Path folder) {
    return store;
  }

  /** A connection beside the store's own, as another program has one. */
  public static Connection connect(StoreAddress address) throws SQLException {
    return address.file().isPresent()
        ? SqliteConnections.plain(address.file().get())
        : PostgisDatabase.source(address).getConnection();
  }
}
