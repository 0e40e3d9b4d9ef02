package org.dateline.store.sql;

import java.util.Locale;
import org.dateline.filter.Folding;

/** The functions that conditions call and a database may lack: it must be given them. */
public final class SqlFunctions {

  /** {@code (lon, lat, lon, lat)}: the distance along the great circle. */
  public static final String METERS = "dateline_meters";

  private SqlFunctions() {}

  /** The name of the function that folds its argument. */
  public static String of(Folding folding) {
    return "dateline_" + folding.name().toLowerCase(Locale.ROOT);
  }
}
