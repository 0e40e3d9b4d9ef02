package org.dateline.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.dateline.geojson.Coordinate;
import org.dateline.query.EventFeature;
import org.dateline.query.EventProperty;

/**
 * Writes events as KML 2.2 (OGC 07-147r2): placemarks with time spans, coloured by role and sized
 * by the number of mentions.
 */
final class KmlWriter implements EventWriter {

  private static final int SIZES = 4;

  // Without one, viewers show a table of all properties, whose texts they take for HTML, too.
  private static final String BALLOON = "<h3>$[name]</h3><p>$[description]</p>";

  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://");

  private static final int PIECE = 1 << 15;

  private final Writer out;
  // Buffered here, because a writer takes its lock for each piece of markup, of which a placemark
  // has a hundred.
  private final StringBuilder text = new StringBuilder(2 * PIECE);
  private final Xml xml = new Xml(text);

  KmlWriter(OutputStream out, Provenance provenance) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    writeHead(provenance);
  }

  @Override
  public void write(EventFeature event) throws IOException {
    writePlacemark(event);
    if (text.length() >= PIECE) {
      writeText();
    }
  }

  @Override
  public void finish() throws IOException {
    xml.raw("\n").end("Document").end("kml").raw("\n");
    writeText();
    out.flush();
  }

  @Override
  public void close() {
    // Unfinished output is not flushed.
  }

  private void writeText() throws IOException {
    out.append(text);
    text.setLength(0);
  }

  private void writeHead(Provenance provenance) {
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .start("kml")
        .attribute("xmlns", "http://www.opengis.net/kml/2.2")
        .attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
        .start("Document")
        .element("name", html(provenance.title()))
        .start("atom:author")
        .element("atom:name", "Dateline")
        .end("atom:author")
        .start("atom:link")
        .attribute("rel", "license")
        .attribute("href", Provenance.LICENCE_URL)
        .end("atom:link")
        .element("description", html(provenance.lines()));
    for (Look.Category role : Look.BY_ROLE.categories()) {
      for (int size = 1; size <= SIZES; size++) {
        writeStyle(role, size);
      }
    }
    xml.raw("\n").start("ExtendedData");
    provenance.texts().forEach(this::writeData);
    xml.end("ExtendedData");
    xml.raw("\n").start("Schema").attribute("name", "event").attribute("id", "event");
    for (EventProperty property : EventProperty.ALL) {
      xml.start("SimpleField")
          .attribute("type", type(property.kind()))
          .attribute("name", property.label())
          .element("displayName", property.title())
          .end("SimpleField");
    }
    xml.end("Schema");
  }

  private void writeData(String name, String text) {
    xml.start("Data").attribute("name", name).element("value", text).end("Data");
  }

  // No icon is named, so that each program uses its own pin, without the network.
  private void writeStyle(Look.Category role, int size) {
    String opaqueBlueGreenRed = "ff%02x%02x%02x".formatted(role.blue(), role.green(), role.red());
    xml.raw("\n")
        .start("Style")
        .attribute("id", role.value() + "-" + size)
        .start("IconStyle")
        .element("color", opaqueBlueGreenRed)
        .element("scale", 0.5 + 0.25 * size)
        .end("IconStyle")
        .start("LabelStyle")
        .element("scale", 0.8)
        .end("LabelStyle")
        .start("BalloonStyle")
        .element("text", BALLOON)
        .end("BalloonStyle")
        .end("Style");
  }

  private void writePlacemark(EventFeature event) {
    xml.raw("\n")
        .start("Placemark")
        .attribute("id", "event-" + event.id())
        .element("name", html(event.place()));
    if (event.url() != null && WEB_ADDRESS.matcher(event.url()).lookingAt()) {
      xml.start("atom:link").attribute("href", event.url()).end("atom:link");
    }
    xml.element("description", html(event.title() + ": " + event.sentence()));
    if (event.start() != null) {
      xml.start("TimeSpan")
          .element("begin", event.start())
          .element("end", event.end())
          .end("TimeSpan");
    }
    xml.element("styleUrl", "#" + Look.roleCategory(event) + "-" + size(event.mentions()))
        .start("ExtendedData")
        .start("SchemaData")
        .attribute("schemaUrl", "#event");
    for (EventProperty property : EventProperty.ALL) {
      Object value = property.of(event);
      if (value != null) {
        xml.start("SimpleData")
            .attribute("name", property.label())
            .text(text(value))
            .end("SimpleData");
      }
    }
    xml.end("SchemaData")
        .end("ExtendedData")
        .start("Point")
        .element(
            "coordinates",
            Coordinate.format(event.position().lon())
                + ","
                + Coordinate.format(event.position().lat()))
        .end("Point")
        .end("Placemark");
  }

  // Names and descriptions are HTML to whoever shows them (OGC 07-147r2, 9.1.3.10); the text of an
  // article must not become markup there.
  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  // GDAL reads "true" as 0. In XML, 1 and 0 are booleans as well (W3C XML Schema, part 2, 3.2.2).
  private static String text(Object value) {
    return value instanceof Boolean truth ? (truth ? "1" : "0") : value.toString();
  }

  /** 1, 2 to 3, 4 to 7, and more mentions. */
  private static int size(int mentions) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, mentions));
    return Math.min(SIZES, bits);
  }

  // KML has no type for dates.
  private static String type(EventProperty.Kind kind) {
    return switch (kind) {
      case TEXT, DATE -> "string";
      case WHOLE_NUMBER -> "int";
      case NUMBER -> "double";
      case BOOLEAN -> "bool";
    };
  }
}
