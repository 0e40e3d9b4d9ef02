package org.dateline.export;

import java.io.OutputStream;
import org.dateline.geojson.EventCollectionWriter;
import org.dateline.geojson.EventLinesWriter;
import org.dateline.query.EventFeature;

/** Adapts the writers of GeoJSON to exports. */
final class GeoJsonForms {

  private GeoJsonForms() {}

  static EventWriter collection(OutputStream out, Provenance provenance) {
    EventCollectionWriter writer = new EventCollectionWriter(out, provenance.texts());
    return new EventWriter() {
      @Override
      public void write(EventFeature event) {
        writer.write(event);
      }

      @Override
      public void finish() {
        writer.finish();
      }

      @Override
      public void close() {
        writer.close();
      }
    };
  }

  static EventWriter lines(OutputStream out, Provenance provenance) {
    EventLinesWriter writer = new EventLinesWriter(out, provenance.texts());
    return new EventWriter() {
      @Override
      public void write(EventFeature event) {
        writer.write(event);
      }

      @Override
      public void finish() {
        writer.finish();
      }

      @Override
      public void close() {
        writer.close();
      }
    };
  }
}
