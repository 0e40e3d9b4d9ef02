package org.dateline.geojson;

import java.io.OutputStream;
import org.dateline.query.Cluster;
import org.dateline.query.Clusters;
import org.dateline.query.EventFeature;
import tools.jackson.core.JsonGenerator;

/** Clusters of events as a GeoJSON feature collection. */
public final class ClusterCollection {

  private ClusterCollection() {}

  /**
   * Writes all clusters: {@code count}, {@code mentions} and {@code places} of each, its {@code
   * bbox}, its place if there is only one, and all properties of its event if there is only one,
   * otherwise the number of events of each of the {@code kinds}.
   */
  public static void write(Clusters clusters, OutputStream out) {
    try (JsonGenerator json = GeoJson.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeNumberProperty("numberMatched", clusters.numberMatched());
      json.writeNumberProperty("places", clusters.places());
      json.writeArrayPropertyStart("features");
      for (Cluster cluster : clusters.clusters()) {
        writeCluster(json, cluster);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void writeCluster(JsonGenerator json, Cluster cluster) {
    EventFeature event = cluster.event();
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    if (event != null) {
      json.writeStringProperty("id", event.id());
    }
    GeoJson.writeBox(json, cluster.bbox());
    GeoJson.writePoint(json, cluster.center());
    json.writeObjectPropertyStart("properties");
    json.writeNumberProperty("count", cluster.count());
    json.writeNumberProperty("places", cluster.places());
    if (event != null) {
      // Among them mentions, place, place_id and confidence.
      GeoJson.writeProperties(json, event);
    } else {
      json.writeNumberProperty("mentions", cluster.mentions());
      json.writeObjectPropertyStart("kinds");
      cluster.kinds().forEach((kind, count) -> json.writeNumberProperty(kind.label(), count));
      json.writeEndObject();
      cluster.place().ifPresent(place -> writePlace(json, place));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writePlace(JsonGenerator json, Cluster.OnlyPlace place) {
    json.writeStringProperty("place", place.name());
    json.writeStringProperty("place_id", place.id());
    json.writeNumberProperty("confidence", place.confidence());
  }
}
