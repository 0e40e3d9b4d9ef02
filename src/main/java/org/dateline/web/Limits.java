package org.dateline.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is done at once, so that an overloaded service says so instead of hanging: {@code
 * dateline.limits.requests=…} and so on.
 *
 * @param connections how many connections there are at most, at least 1; never more than fit into a
 *     quarter of the heap
 * @param requests how many requests are answered at once, at least 1
 * @param streams how many whole layers and exports are sent at once, at least 1; they may take as
 *     long as their reader, and count apart so that the map goes on beside them
 * @param characters how many characters of long texts are read at once for places and events; never
 *     more than fit into a quarter of the heap
 * @param longestWork how long reading one text may take
 * @param percentOfOne how much of each one address may have, 1 to 100
 * @param patience how long a request may wait for its turn
 * @param leastBytesPerSecond what a client must take of an answer, or send of a body, on average
 *     and once {@code grace} is over
 * @param grace how long it may take or send less
 * @param longest how long an answer may take altogether: a query that stays open keeps the store's
 *     log from being folded into its file
 * @param geoparsePerSecond texts to geoparse from one address, on average
 * @param uploadsPerSecond articles and corrections from one address, on average
 * @param burst how many seconds' worth of both may come at once
 */
@ConfigurationProperties(prefix = "dateline.limits", ignoreUnknownFields = false)
record Limits(
    @DefaultValue("8192") int connections,
    @DefaultValue("64") int requests,
    @DefaultValue("16") int streams,
    @DefaultValue("4194304") int characters,
    @DefaultValue("30s") Duration longestWork,
    @DefaultValue("75") int percentOfOne,
    @DefaultValue("1s") Duration patience,
    @DefaultValue("2000") int leastBytesPerSecond,
    @DefaultValue("30s") Duration grace,
    @DefaultValue("1h") Duration longest,
    @DefaultValue("200") int geoparsePerSecond,
    @DefaultValue("100") int uploadsPerSecond,
    @DefaultValue("10") int burst) {

  Limits {
    requirePositive("connections", connections);
    requirePositive("requests", requests);
    requirePositive("streams", streams);
    requirePositive("characters", characters);
    requirePositive("percent-of-one", percentOfOne);
    requirePositive("geoparse-per-second", geoparsePerSecond);
    requirePositive("uploads-per-second", uploadsPerSecond);
    requirePositive("burst", burst);
    if (percentOfOne > 100) {
      throw new IllegalArgumentException(
          "dateline.limits.percent-of-one must be at most 100, but was " + percentOfOne);
    }
  }

  /** Lets in so many at once, and their share of one address. */
  Gate gate(int most) {
    return gate(most, most);
  }

  /** The same, where only so many may wait for their turn. */
  Gate gate(int most, int mostWaiting) {
    return new Gate(most, (int) Math.max(1, (long) most * percentOfOne / 100), mostWaiting);
  }

  /**
   * Whether a client is not worth to wait for.
   *
   * @param bytes how many have passed
   * @param waitedNanos how long the service has waited for them
   */
  boolean isTooSlow(long bytes, long waitedNanos) {
    return waitedNanos > grace.toNanos()
        && bytes * TimeUnit.SECONDS.toNanos(1) / waitedNanos < leastBytesPerSecond;
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "dateline.limits." + name + " must be at least 1, but was " + value);
    }
  }
}
