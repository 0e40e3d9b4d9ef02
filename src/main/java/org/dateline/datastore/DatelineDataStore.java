package org.dateline.datastore;

import java.util.List;
import org.dateline.store.EventStore;
import org.geotools.api.data.Query;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;

/**
 * Read-only access to events for GeoTools programs. Events come from articles and are not edited as
 * features, so this store cannot write.
 */
public final class DatelineDataStore extends ContentDataStore {

  private final EventStore store;

  /** Reads from an event store, which is closed with this data store. */
  public DatelineDataStore(EventStore store) {
    this.store = store;
  }

  @Override
  protected List<Name> createTypeNames() {
    return List.of(name(EventFeatureType.TYPE.getTypeName()));
  }

  @Override
  protected ContentFeatureSource createFeatureSource(ContentEntry entry) {
    return new EventSource(entry, Query.ALL, store);
  }

  @Override
  public void dispose() {
    super.dispose();
    store.close();
  }
}
