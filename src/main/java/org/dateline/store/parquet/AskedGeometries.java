package org.dateline.store.parquet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The geometries that filters name, by numbers: a statement passes the number to a function, so
 * that a geometry is prepared once and not for each row. The last thousand are kept, more than
 * statements that can run at once.
 */
final class AskedGeometries {

  private static final int MOST = 1_000;
  private static final AtomicLong LAST = new AtomicLong();

  private static final Map<Long, PreparedGeometry> KEPT =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, PreparedGeometry> eldest) {
          return size() > MOST;
        }
      };

  private AskedGeometries() {}

  static long add(Geometry geometry) {
    long number = LAST.incrementAndGet();
    synchronized (KEPT) {
      KEPT.put(number, PreparedGeometryFactory.prepare(geometry));
    }
    return number;
  }

  static PreparedGeometry get(long number) {
    synchronized (KEPT) {
      PreparedGeometry geometry = KEPT.get(number);
      if (geometry == null) {
        throw new IllegalStateException("too many filters with geometries at once; ask again");
      }
      return geometry;
    }
  }
}
