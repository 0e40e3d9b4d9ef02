package org.dateline.tile;

import java.util.LinkedHashMap;
import java.util.Map;

/** A layer of points in a vector tile (Mapbox Vector Tile specification 2.1). */
final class PointLayer {

  private static final int EXTENT = 4096;
  private static final int VERSION = 2;
  private static final int POINT = 1;
  // A command with its count: move once.
  private static final int MOVE_TO = 1 | 1 << 3;

  private final Protobuf layer = new Protobuf();
  private final Map<String, Integer> keys = new LinkedHashMap<>();
  private final Map<Object, Integer> values = new LinkedHashMap<>();
  private int features;

  PointLayer(String name) {
    layer.varint(15, VERSION).text(1, name);
  }

  /**
   * Adds a point.
   *
   * @param x from the western edge, in widths of the tile
   * @param y from the northern edge, in heights of the tile
   * @param properties texts, numbers and booleans
   */
  void add(double x, double y, Map<String, Object> properties) {
    Protobuf tags = new Protobuf();
    properties.forEach(
        (key, value) ->
            tags.raw(keys.computeIfAbsent(key, one -> keys.size()))
                .raw(values.computeIfAbsent(value, one -> values.size())));
    Protobuf geometry =
        new Protobuf()
            .raw(MOVE_TO)
            .raw(zigzag(Math.round(x * EXTENT)))
            .raw(zigzag(Math.round(y * EXTENT)));
    Protobuf feature = new Protobuf();
    feature.bytes(2, tags.toBytes()).varint(3, POINT).bytes(4, geometry.toBytes());
    layer.message(2, feature);
    features++;
  }

  boolean isEmpty() {
    return features == 0;
  }

  /** The layer, after which nothing can be added. */
  Protobuf finish() {
    keys.keySet().forEach(key -> layer.text(3, key));
    values.keySet().forEach(value -> layer.message(4, value(value)));
    return layer.varint(5, EXTENT);
  }

  private static Protobuf value(Object value) {
    Protobuf message = new Protobuf();
    if (value instanceof Double number) {
      return message.number(3, number);
    }
    if (value instanceof Number number) {
      return message.varint(6, zigzag(number.longValue()));
    }
    if (value instanceof Boolean truth) {
      return message.varint(7, truth ? 1 : 0);
    }
    return message.text(1, value.toString());
  }

  private static long zigzag(long number) {
    return number << 1 ^ number >> (Long.SIZE - 1);
  }
}
