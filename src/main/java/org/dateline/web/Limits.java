package org.dateline.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is done at once, so that an overloaded service says so instead of hanging: {@code
 * dateline.limits.requests=…} and so on.
 *
 * @param requests how many requests are answered at once, at least 1
 * @param streams how many whole layers and exports are sent at once, at least 1; they may take as
 *     long as their reader, and count apart so that the map goes on beside them
 * @param patience how long a request may wait for its turn
 * @param leastBytesPerSecond what a reader must take on average, once {@code grace} is over
 * @param grace how long a reader may take less
 * @param geoparsePerSecond texts to geoparse from one address, on average
 * @param uploadsPerSecond articles and corrections from one address, on average
 * @param burst how many seconds' worth of both may come at once
 */
@ConfigurationProperties("dateline.limits")
record Limits(
    @DefaultValue("64") int requests,
    @DefaultValue("16") int streams,
    @DefaultValue("1s") Duration patience,
    @DefaultValue("2000") int leastBytesPerSecond,
    @DefaultValue("30s") Duration grace,
    @DefaultValue("200") int geoparsePerSecond,
    @DefaultValue("100") int uploadsPerSecond,
    @DefaultValue("10") int burst) {

  Limits {
    requirePositive("requests", requests);
    requirePositive("streams", streams);
    requirePositive("geoparse-per-second", geoparsePerSecond);
    requirePositive("uploads-per-second", uploadsPerSecond);
    requirePositive("burst", burst);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "dateline.limits." + name + " must be at least 1, but was " + value);
    }
  }
}
