package org.dateline.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.event.EventKind;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * Events that stand so close on a map that they are drawn as one.
 *
 * @param center mean of their positions, each event counted once
 * @param bbox what they span
 * @param count number of events, at least 1
 * @param kinds how many of them are of each kind that there is, in the order of the kinds
 * @param mentions sum of their mentions
 * @param places number of distinct places
 * @param onlyPlace the place, if there is but one
 * @param event the event, if there is but one
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
   * @param confidence that of the surest event there, in [0, 1]
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
