package org.dateline.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.dateline.kind.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * Events that are so close to each other on a map that they are drawn as one.
 *
 * @param center mean of their positions, each event counted once
 * @param bbox the box around them
 * @param count number of events, at least 1
 * @param kinds the number of events of each kind, in the order of the kinds
 * @param mentions sum of their mentions
 * @param places number of distinct places
 * @param onlyPlace the place, if there is only one
 * @param event the event, if there is only one
 */
public record Cluster(
    Position center,
    BoundingBox bbox,
    long count,
    Map<EventKind, Long> kinds,
    long mentions,
    int places,
    @Nullable OnlyPlace onlyPlace,
    @Nullable EventFeature event) {

  public Cluster {
    kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
  }

  /**
   * The one place of a cluster.
   *
   * @param id its id in the gazetteer
   * @param name its name
   * @param confidence the greatest confidence of its events, in [0, 1]
   */
  public record OnlyPlace(String id, String name, double confidence) {}

  /** The place, if there is but one. */
  public Optional<OnlyPlace> place() {
    return Optional.ofNullable(onlyPlace);
  }

  /** The event, if there is but one. */
  public Optional<EventFeature> onlyEvent() {
    return Optional.ofNullable(event);
  }
}
