package org.dateline.datastore;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreException;
import org.dateline.stores.Stores;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;

/**
 * Opens stores of Dateline for GeoTools: {@code DataStoreFinder.getDataStore(Map.of("dateline",
 * file))}, or {@code Map.of("dateline-database", "jdbc:postgresql://…")}.
 */
public final class DatelineDataStoreFactory implements DataStoreFactorySpi {

  /** The file of the store. */
  public static final Param FILE =
      new Param("dateline", File.class, "The GeoPackage that is a store of Dateline", false);

  /** The address of the store, if it is a database. */
  public static final Param DATABASE =
      new Param(
          "dateline-database", String.class, "jdbc:postgresql://… of a store in PostGIS", false);

  @Override
  public String getDisplayName() {
    return "Dateline";
  }

  @Override
  public String getDescription() {
    return "Events reported in news articles, from a store of Dateline";
  }

  @Override
  public Param[] getParametersInfo() {
    return new Param[] {FILE, DATABASE};
  }

  @Override
  public boolean isAvailable() {
    return true;
  }

  @Override
  public boolean canProcess(Map<String, ?> parameters) {
    return (parameters.containsKey(FILE.key) || parameters.containsKey(DATABASE.key))
        && DataStoreFactorySpi.super.canProcess(parameters);
  }

  /**
   * Opens a store.
   *
   * @throws IOException if there is no store, or it cannot be read
   */
  @Override
  public DataStore createDataStore(Map<String, ?> parameters) throws IOException {
    try {
      return new DatelineDataStore(Stores.open(address(parameters)));
    } catch (StoreException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static StoreAddress address(Map<String, ?> parameters) throws IOException {
    if (DATABASE.lookUp(parameters) instanceof String database) {
      return Stores.address(database);
    }
    if (!(FILE.lookUp(parameters) instanceof File file) || !file.isFile()) {
      throw new IOException("there is no store at " + parameters.get(FILE.key));
    }
    return StoreAddress.of(file.toPath());
  }

  @Override
  public DataStore createNewDataStore(Map<String, ?> parameters) {
    throw new UnsupportedOperationException("a store is made by taking in articles");
  }
}
