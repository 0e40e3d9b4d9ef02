package org.dateline.index;

import java.io.OutputStream;
import java.util.function.Consumer;
import org.dateline.query.EventFeature;

/** The format in which the index writes events out ahead of time. */
@FunctionalInterface
public interface FeatureFormat {

  /**
   * A writer of single features.
   *
   * @param out receives all bytes of a feature before the writer returns
   */
  Consumer<EventFeature> writer(OutputStream out);
}
