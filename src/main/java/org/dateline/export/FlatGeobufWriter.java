package org.dateline.export;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.dateline.query.EventFeature;
import org.dateline.query.EventProperty;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/**
 * Writes events as FlatGeobuf 3: a header, then the features in the order of the store.
 *
 * <p>It has no index, so that features can be streamed: an index comes before the features and
 * determines their order. The format has no type for dates, so they are written as date-times
 * without a time of day.
 */
final class FlatGeobufWriter implements EventWriter {

  // "fgb", major version 3, "fgb", patch level 0.
  private static final byte[] MAGIC = {0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0};
  private static final int NO_TEXT = 0;
  private static final int NO_VECTOR = 0;
  private static final int UNKNOWN_COUNT = 0;
  private static final int NO_INDEX = 0;
  // The schema's value for "not given".
  private static final int UNSPECIFIED = -1;

  private final OutputStream out;
  private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 12);
  private ByteBuffer values = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

  FlatGeobufWriter(OutputStream out, Provenance provenance) throws IOException {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.out.write(MAGIC);
    writeHeader(provenance);
  }

  @Override
  public void write(EventFeature event) throws IOException {
    builder.clear();
    int xy =
        Geometry.createXyVector(
            builder, new double[] {event.position().lon(), event.position().lat()});
    Geometry.startGeometry(builder);
    Geometry.addXy(builder, xy);
    int geometry = Geometry.endGeometry(builder);
    int properties = Feature.createPropertiesVector(builder, values(event));
    Feature.finishSizePrefixedFeatureBuffer(
        builder, Feature.createFeature(builder, geometry, properties, NO_VECTOR));
    writeBuilt();
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  @Override
  public void close() {
    // Unfinished output is not flushed.
  }

  private void writeHeader(Provenance provenance) throws IOException {
    int[] columns = new int[EventProperty.ALL.size() + 1];
    columns[0] = column("id", "Id", ColumnType.String);
    for (EventProperty property : EventProperty.ALL) {
      columns[property.ordinal() + 1] =
          column(property.label(), property.title(), type(property.kind()));
    }
    int columnsVector = Header.createColumnsVector(builder, columns);
    int organisation = builder.createString("EPSG");
    int crs = Crs.createCrs(builder, organisation, 4326, NO_TEXT, NO_TEXT, NO_TEXT, NO_TEXT);
    int name = builder.createString("events");
    int title = builder.createString(provenance.title());
    int description = builder.createString(provenance.lines());
    int metadata = builder.createString(json(provenance));
    Header.finishSizePrefixedHeaderBuffer(
        builder,
        Header.createHeader(
            builder,
            name,
            NO_VECTOR,
            GeometryType.Point,
            false,
            false,
            false,
            false,
            columnsVector,
            UNKNOWN_COUNT,
            NO_INDEX,
            crs,
            title,
            description,
            metadata));
    writeBuilt();
  }

  private int column(String name, String title, int type) {
    int nameOffset = builder.createString(name);
    int titleOffset = builder.createString(title);
    return Column.createColumn(
        builder,
        nameOffset,
        type,
        titleOffset,
        NO_TEXT,
        UNSPECIFIED,
        UNSPECIFIED,
        UNSPECIFIED,
        true,
        false,
        false,
        NO_TEXT);
  }

  private static int type(EventProperty.Kind kind) {
    return switch (kind) {
      case TEXT -> ColumnType.String;
      case WHOLE_NUMBER -> ColumnType.Int;
      case NUMBER -> ColumnType.Double;
      case DATE -> ColumnType.DateTime;
      case BOOLEAN -> ColumnType.Bool;
    };
  }

  /** The known values, each after the number of its column. */
  private ByteBuffer values(EventFeature event) {
    values.clear();
    putText(0, event.id());
    for (EventProperty property : EventProperty.ALL) {
      Object value = property.of(event);
      int column = property.ordinal() + 1;
      if (value instanceof Integer number) {
        room(column, Integer.BYTES).putInt(number);
      } else if (value instanceof Double number) {
        room(column, Double.BYTES).putDouble(number);
      } else if (value instanceof Boolean truth) {
        room(column, 1).put((byte) (truth ? 1 : 0));
      } else if (value != null) {
        putText(column, value.toString());
      }
    }
    return values.flip();
  }

  private void putText(int column, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    room(column, Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
  }

  /** Writes the number of a column, and makes room for its value. */
  private ByteBuffer room(int column, int length) {
    int wanted = Short.BYTES + length;
    if (values.remaining() < wanted) {
      int capacity = Math.addExact(values.capacity() * 2, wanted);
      values = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).put(values.flip());
    }
    return values.putShort((short) column);
  }

  private static String json(Provenance provenance) {
    return provenance.texts().entrySet().stream()
        .map(text -> quote(text.getKey()) + ":" + quote(text.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  // None of these texts contains a control character, because queries with one are refused.
  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void writeBuilt() throws IOException {
    ByteBuffer built = builder.dataBuffer();
    out.write(built.array(), built.arrayOffset() + built.position(), built.remaining());
  }
}
