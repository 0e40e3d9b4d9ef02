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
 * @param properties writes the members of {@code properties}
 */
record Item(String id, Shape shape, List<Position> positions, Consumer<JsonGenerator> properties) {

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
   * @param crs the reference system of its coordinates
   * @param names the requested properties; empty for all
   * @param skipGeometry whether its place is left out
   * @param links its links; empty within a collection
   */
  void write(
      JsonGenerator json, Crs crs, Set<String> names, boolean skipGeometry, List<Link> links) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeStringProperty("id", id);
    if (skipGeometry) {
      json.writeNullProperty("geometry");
    } else {
      writeGeometry(json, crs);
    }
    json.writeName("properties");
    writeProperties(
        names.isEmpty()
            ? json
            : new FilteringGeneratorDelegate(
                json, new Named(names), TokenFilter.Inclusion.INCLUDE_NON_NULL, true));
    if (!links.isEmpty()) {
      json.writeArrayPropertyStart("links");
      links.forEach(link -> link.write(json));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeProperties(JsonGenerator json) {
    json.writeStartObject();
    properties.accept(json);
    json.writeEndObject();
  }

  private void writeGeometry(JsonGenerator json, Crs crs) {
    if (positions.isEmpty()) {
      json.writeNullProperty("geometry");
      return;
    }
    json.writeObjectPropertyStart("geometry");
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
