package org.dateline.tile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads vector tiles as their specification says, for comparison with what was written. */
public final class TileReader {

  private final Map<String, List<Map<String, Object>>> layers = new HashMap<>();

  public TileReader(byte[] tile) {
    fields(ByteBuffer.wrap(tile))
        .getOrDefault(3, List.of())
        .forEach(layer -> read(fields((ByteBuffer) layer)));
  }

  /** The properties of the features of a layer. */
  public List<Map<String, Object>> of(String layer) {
    return layers.getOrDefault(layer, List.of());
  }

  private void read(Map<Integer, List<Object>> layer) {
    List<String> keys = layer.getOrDefault(3, List.of()).stream().map(TileReader::text).toList();
    List<Object> values =
        layer.getOrDefault(4, List.of()).stream()
            .map(value -> value(fields((ByteBuffer) value)))
            .toList();
    List<Map<String, Object>> features = new ArrayList<>();
    for (Object feature : layer.getOrDefault(2, List.of())) {
      ByteBuffer tags = (ByteBuffer) fields((ByteBuffer) feature).get(2).get(0);
      Map<String, Object> properties = new LinkedHashMap<>();
      while (tags.hasRemaining()) {
        String key = keys.get((int) varint(tags));
        properties.put(key, values.get((int) varint(tags)));
      }
      features.add(properties);
    }
    layers.put(text(layer.get(1).get(0)), features);
  }

  private static Object value(Map<Integer, List<Object>> value) {
    if (value.containsKey(1)) {
      return text(value.get(1).get(0));
    }
    if (value.containsKey(3)) {
      return Double.longBitsToDouble((Long) value.get(3).get(0));
    }
    if (value.containsKey(7)) {
      return (Long) value.get(7).get(0) == 1;
    }
    long zigzag = (Long) value.get(6).get(0);
    return zigzag >>> 1 ^ -(zigzag & 1);
  }

  private static String text(Object bytes) {
    return StandardCharsets.UTF_8.decode(((ByteBuffer) bytes).duplicate()).toString();
  }

  private static Map<Integer, List<Object>> fields(ByteBuffer message) {
    ByteBuffer in = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    Map<Integer, List<Object>> fields = new HashMap<>();
    while (in.hasRemaining()) {
      long tag = varint(in);
      Object value =
          switch ((int) (tag & 7)) {
            case 0 -> varint(in);
            case 1 -> in.getLong();
            case 2 -> bytes(in, (int) varint(in));
            default -> throw new IllegalArgumentException("no such kind of field: " + tag);
          };
      fields.computeIfAbsent((int) (tag >>> 3), field -> new ArrayList<>()).add(value);
    }
    return fields;
  }

  private static ByteBuffer bytes(ByteBuffer in, int length) {
    ByteBuffer bytes = in.slice(in.position(), length);
    in.position(in.position() + length);
    return bytes;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = in.get();
      value |= (part & 0x7FL) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }
}
