package org.dateline.export;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Writes events as FlatGeobuf 3: a header, an index by which programs read only a box, and the
 * features in the order of the index. They are kept in a temporary file until all are known.
 *
 * <p>Each part starts at a multiple of eight bytes, because JavaScript reads numbers of that size
 * in place. The format has no type for dates, so they are written as date-times without a time of
 * day.
 */
final class FlatGeobufWriter implements EventWriter {

  // "fgb", major version 3, "fgb", patch level 0.
  private static final byte[] MAGIC = {0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0};
  private static final int NO_TEXT = 0;
  private static final int NO_VECTOR = 0;
  private static final int NO_INDEX = 0;
  // The schema's value for "not given".
  private static final int UNSPECIFIED = -1;

  private final OutputStream target;
  private final Provenance provenance;
  private final Path features;
  private final OutputStream out;
  private final HilbertIndex index = new HilbertIndex();
  private final LayerBounds bounds = new LayerBounds();
  private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 12);
  private ByteBuffer values = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);
  private long written;

  FlatGeobufWriter(OutputStream target, Provenance provenance) throws IOException {
    this.target = target;
    this.provenance = provenance;
    this.features = Files.createTempFile("dateline-", ".features");
    this.out = new BufferedOutputStream(Files.newOutputStream(features), 1 << 16);
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
    int length = writeBuilt(out);
    index.add(event.position(), written, length);
    bounds.add(event.position());
    written += length;
  }

  @Override
  public void finish() throws IOException {
    out.close();
    BufferedOutputStream file = new BufferedOutputStream(target, 1 << 16);
    file.write(MAGIC);
    writeHeader(file);
    int[] order = index.order();
    index.write(order, file);
    copy(order, file);
    file.flush();
  }

  private void copy(int[] order, OutputStream file) throws IOException {
    ByteBuffer feature = ByteBuffer.allocate(1 << 12);
    try (FileChannel channel = FileChannel.open(features)) {
      for (int i : order) {
        int length = index.length(i);
        feature = feature.capacity() < length ? ByteBuffer.allocate(2 * length) : feature;
        feature.clear().limit(length);
        for (long at = index.start(i); feature.hasRemaining(); ) {
          at += channel.read(feature, at);
        }
        file.write(feature.array(), 0, length);
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(features);
  }

  private void writeHeader(OutputStream file) throws IOException {
    builder.clear();
    int envelope =
        index.size() == 0 ? NO_VECTOR : Header.createEnvelopeVector(builder, bounds.box());
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
            envelope,
            GeometryType.Point,
            false,
            false,
            false,
            false,
            columnsVector,
            index.size(),
            index.size() == 0 ? NO_INDEX : HilbertIndex.NODE_SIZE,
            crs,
            title,
            description,
            metadata));
    writeBuilt(file);
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

  private int writeBuilt(OutputStream to) throws IOException {
    ByteBuffer built = builder.dataBuffer();
    int length = built.remaining();
    to.write(built.array(), built.arrayOffset() + built.position(), length);
    return length;
  }
}
