package org.dateline.tile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.index.EventIndex;
import org.dateline.query.Cluster;
import org.dateline.query.EventFeature;
import org.dateline.query.EventProperty;
import org.dateline.query.EventQuery;

/**
 * The events of a tile, in two layers: what stands alone at this zoom with all of its properties,
 * and clusters with counts. Each cluster is in exactly one tile.
 */
public final class EventTile {

  /** The layer of events that stand alone. */
  public static final String EVENTS = "events";

  /** The layer of clusters. */
  public static final String CLUSTERS = "clusters";

  private EventTile() {}

  /**
   * Writes a tile; one without events has no bytes.
   *
   * @param query a condition on the events, without a box
   */
  public static byte[] write(EventIndex index, EventQuery query, TileAddress tile) {
    PointLayer events = new PointLayer(EVENTS);
    PointLayer clusters = new PointLayer(CLUSTERS);
    EventQuery here = query.toBuilder().bbox(tile.boxOfClusters()).build();
    for (Cluster cluster : index.clusters(here, tile.zoom()).clusters()) {
      if (tile.contains(cluster.center())) {
        double x = tile.x(cluster.center());
        double y = tile.y(cluster.center());
        EventFeature event = cluster.event();
        if (event == null) {
          clusters.add(x, y, properties(cluster));
        } else {
          events.add(x, y, properties(event));
        }
      }
    }
    Protobuf bytes = new Protobuf();
    if (!events.isEmpty()) {
      bytes.message(3, events.finish());
    }
    if (!clusters.isEmpty()) {
      bytes.message(3, clusters.finish());
    }
    return bytes.toBytes();
  }

  private static Map<String, Object> properties(EventFeature event) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", event.id());
    for (EventProperty property : EventProperty.ALL) {
      Object value = property.of(event);
      if (value != null) {
        properties.put(property.label(), value);
      }
    }
    return properties;
  }

  private static Map<String, Object> properties(Cluster cluster) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("count", cluster.count());
    properties.put("places", cluster.places());
    properties.put("mentions", cluster.mentions());
    cluster.kinds().forEach((kind, count) -> properties.put("kind_" + kind.label(), count));
    cluster
        .place()
        .ifPresent(
            place -> {
              properties.put("place", place.name());
              properties.put("place_id", place.id());
            });
    return properties;
  }
}
