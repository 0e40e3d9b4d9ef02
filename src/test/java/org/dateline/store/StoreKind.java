package org.dateline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dateline.store.postgis.PostgisDatabase;
import org.dateline.store.sqlite.SqliteConnections;

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
  };

  /** The address of a store that is not there yet. */
  public abstract StoreAddress fresh(Path folder);

  /** Tables that hold a row for each event. */
  public abstract List<String> indexes();

  /** A connection beside the store's own, as another program has one. */
  public static Connection connect(StoreAddress address) throws SQLException {
    return address.file().isPresent()
        ? SqliteConnections.plain(address.file().get())
        : PostgisDatabase.source(address).getConnection();
  }
}
