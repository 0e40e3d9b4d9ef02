package org.dateline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Where a store may lie. What is tested of one is tested of all. */
enum Stores {
  GEOPACKAGE {
    @Override
    StoreAddress fresh(Path folder) {
      return StoreAddress.of(folder.resolve(UUID.randomUUID() + "/dateline.gpkg"));
    }

    @Override
    List<String> indexes() {
      return List.of("event_space_time", "rtree_events_geom");
    }
  },
  POSTGIS {
    @Override
    StoreAddress fresh(Path folder) {
      return PostgisServer.shared().database();
    }

    @Override
    List<String> indexes() {
      return List.of();
    }
  };

  /** The address of a store that is not there yet. */
  abstract StoreAddress fresh(Path folder);

  /** Tables that hold a row for each event. */
  abstract List<String> indexes();

  /** Opens one that counts in memory up to so many events. */
  static EventStore open(StoreAddress address, long mostInMemory) {
    return address.file().isPresent()
        ? SqliteEventStore.open(address.file().get(), mostInMemory)
        : PostgisEventStore.open(address, mostInMemory);
  }

  /** A connection beside the store's own, as another program has one. */
  static Connection connect(StoreAddress address) throws SQLException {
    return address.file().isPresent()
        ? SqliteFile.plain(address.file().get())
        : PostgisDatabase.source(address).getConnection();
  }
}
