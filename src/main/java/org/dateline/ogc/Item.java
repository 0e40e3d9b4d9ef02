package org.dateline.ogc;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.geo.Crs;
import org.dateline.geo.Position;
import org.dateline.geojson.Coordinate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.filter.FilteringGeneratorDelegate;
import tools.jackson.core.filter.TokenFilter;

/**
 * A feature of a collection.
 *
 * @param id its id within the collection
 * @param shape the type of geometry
 * @param positions its positions
 * @param time when it was; null if that is unknown
 * @param properties writes the members of {@code properties}
 */
record Item(
    String id,
    Shape shape,
    List<Position> positions,
    @Nullable Days time,
    Consumer<JsonGenerator> properties) {

  Item {
    positions = List.copyOf(positions);
  }

  /** The geometry type of the items of a collection. */
  enum Shape {
    POINT("Point"),
    MULTI_POINT("MultiPoint");

    private final String type;

    Shape(String type) {
      this.type = type;
    }

    /** Its name in GeoJSON. */
    String type() {
      return type;
    }
  }

  /**
   * Writes the feature.
   *
   * @param top writes what stands at the top of a document; nothing within a collection
   * @param links its links; empty within a collection
   */
  void write(JsonGenerator json, ItemView view, Consumer<JsonGenerator> top, List<Link> links) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeStringProperty("id", id);
    top.accept(json);
    if (view.isJsonFg()) {
      json.writeName("time");
      Days.write(json, time);
      json.writeName("place");
      writePlace(json, view);
    }
    json.writeName("geometry");
    writeGeometry(json, view, view.isJsonFg() ? Crs.CRS84 : view.crs());
    json.writeName("properties");
    writeProperties(
        view.properties().isEmpty()
            ? json
            : new FilteringGeneratorDelegate(
                json, new Named(view.properties()), TokenFilter.Inclusion.INCLUDE_NON_NULL, true));
    if (!links.isEmpty()) {
      json.writeArrayPropertyStart("links");
      links.forEach(link -> link.write(json));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** In JSON-FG, the place has the coordinates that GeoJSON cannot have. */
  private void writePlace(JsonGenerator json, ItemView view) {
    if (view.crs() == Crs.CRS84) {
      json.writeNull();
    } else {
      writeGeometry(json, view, view.crs());
    }
  }

  private void writeProperties(JsonGenerator json) {
    json.writeStartObject();
    properties.accept(json);
    json.writeEndObject();
  }

  private void writeGeometry(JsonGenerator json, ItemView view, Crs crs) {
    if (positions.isEmpty() || view.skipGeometry()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("type", shape.type());
    json.writeName("coordinates");
    if (shape == Shape.MULTI_POINT) {
      json.writeStartArray();
      positions.forEach(position -> write(json, crs, position));
      json.writeEndArray();
    } else {
      write(json, crs, positions.get(0));
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Crs crs, Position position) {
    json.writeStartArray();
    for (double ordinate : crs.ordinates(position)) {
      if (crs == Crs.EPSG_3857) {
        json.writeNumber(Math.round(ordinate * 100) / 100.0);
      } else {
        json.writeNumber(Coordinate.format(ordinate));
      }
    }
    json.writeEndArray();
  }

  /** Keeps only the members with these names. */
  private static final class Named extends TokenFilter {

    private final Set<String> names;

    Named(Set<String> names) {
      this.names = names;
    }

    @Override
    public @Nullable TokenFilter includeProperty(String name) {
      return names.contains(name) ? TokenFilter.INCLUDE_ALL : null;
    }
  }
}
