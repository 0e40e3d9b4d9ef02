package org.dateline.datastore;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.dateline.store.SqliteEventStore;
import org.dateline.store.StoreException;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;

/**
 * Finds stores of Dateline for GeoTools: {@code DataStoreFinder.getDataStore(Map.of("dateline",
 * file))}.
 */
public final class DatelineDataStoreFactory implements DataStoreFactorySpi {

  /** The file of the store. */
  public static final Param FILE =
      new Param("dateline", File.class, "The GeoPackage that is a store of Dateline", true);

  @Override
  public String getDisplayName() {
    return "Dateline";
  }

  @Override
  public String getDescription() {
    return "Events that news articles report, out of a store of Dateline";
  }

  @Override
  public Param[] getParametersInfo() {
    return new Param[] {FILE};
  }

  @Override
  public boolean isAvailable() {
    return true;
  }

  /**
   * Opens a store.
   *
   * @throws IOException if there is none, or it cannot be read
   */
  @Override
  public DataStore createDataStore(Map<String, ?> parameters) throws IOException {
    if (!(FILE.lookUp(parameters) instanceof File file) || !file.isFile()) {
      throw new IOException("there is no store at " + parameters.get(FILE.key));
    }
    try {
      return new DatelineDataStore(SqliteEventStore.open(file.toPath()));
    } catch (StoreException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public DataStore createNewDataStore(Map<String, ?> parameters) {
    throw new UnsupportedOperationException("a store is made by taking in articles");
  }
}
