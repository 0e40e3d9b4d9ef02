package org.dateline.export;

import java.util.List;
import org.dateline.query.EventProperty;

/**
 * A layer of events in QGIS's own format: categories by role or kind, size by mentions, labels, the
 * fields of the temporal controller, names of fields, and metadata. Written for QGIS 3.22 and
 * newer.
 */
final class QgisLayer {

  private static final String VERSION = "3.22.0";

  private static final String DOCTYPE =
      "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n";

  /** QGIS's internal id of EPSG:4326, without which it ignores the rest. */
  private static final int QGIS_ID_OF_WGS_84 = 3452;

  private QgisLayer() {}

  /** A style file (QML). */
  static String style(Look look) {
    StringBuilder text = new StringBuilder(1 << 14);
    Xml xml = new Xml(text).raw(DOCTYPE);
    writeStyleFile(xml, look);
    return text.toString();
  }

  /** A metadata file (QMD). */
  static String metadata(Provenance provenance) {
    StringBuilder text = new StringBuilder();
    Xml xml = new Xml(text).raw(DOCTYPE);
    xml.start("qgis").attribute("version", VERSION);
    writeMetadata(xml, provenance);
    xml.end("qgis");
    return text.toString();
  }

  /**
   * A layer definition (QLR) of a layer that QGIS reads from a URL.
   *
   * @param address the URL of GeoJSON
   */
  static String definition(String address, Provenance provenance) {
    StringBuilder text = new StringBuilder(1 << 15);
    Xml xml = new Xml(text).raw("<!DOCTYPE qgis-layer-definition>\n");
    String id = "dateline_events";
    xml.start("qlr")
        .start("layer-tree-group")
        .attribute("name", "")
        .attribute("checked", "Qt::Checked")
        .attribute("expanded", 1)
        .start("layer-tree-layer")
        .attribute("id", id)
        .attribute("name", provenance.title())
        .attribute("source", address)
        .attribute("providerKey", "ogr")
        .attribute("checked", "Qt::Checked")
        .attribute("expanded", 1)
        .end("layer-tree-layer")
        .end("layer-tree-group")
        .start("maplayers")
        .start("maplayer")
        .attribute("type", "vector")
        .attribute("geometry", "Point")
        .attribute("wkbType", "Point")
        .attribute("styleCategories", "AllStyleCategories")
        .attribute("labelsEnabled", 1)
        .element("id", id)
        .element("datasource", address)
        .element("layername", provenance.title());
    xml.start("srs");
    writeReferenceSystem(xml);
    xml.end("srs").start("resourceMetadata");
    writeMetadata(xml, provenance);
    xml.end("resourceMetadata");
    xml.start("provider").attribute("encoding", "UTF-8").text("ogr").end("provider");
    writeStyles(xml);
    writeStyle(xml, Look.BY_ROLE);
    xml.end("maplayer").end("maplayers").end("qlr");
    return text.toString();
  }

  private static void writeReferenceSystem(Xml xml) {
    xml.start("spatialrefsys")
        .element("srsid", QGIS_ID_OF_WGS_84)
        .element("srid", 4326)
        .element("authid", "EPSG:4326")
        .element("description", "WGS 84")
        .element("geographicflag", true)
        .end("spatialrefsys");
  }

  private static void writeMetadata(Xml xml, Provenance provenance) {
    xml.element("identifier", provenance.title())
        .element("language", "en")
        .element("type", "dataset")
        .element("title", provenance.title())
        .element("abstract", provenance.lines())
        .start("links")
        .start("link")
        .attribute("name", "License")
        .attribute("type", "WWW:LINK")
        .attribute("url", Provenance.LICENCE_URL)
        .end("link")
        .end("links")
        .element("rights", Provenance.RIGHTS)
        .element("license", Provenance.LICENCE)
        .element("encoding", "UTF-8");
    xml.start("crs");
    writeReferenceSystem(xml);
    xml.end("crs");
  }

  // The style in use is in the layer itself, the others are in its list of styles.
  private static void writeStyles(Xml xml) {
    xml.start("map-layer-style-manager").attribute("current", Look.BY_ROLE.name());
    for (Look look : Look.ALL) {
      xml.start("map-layer-style").attribute("name", look.name());
      if (look != Look.BY_ROLE) {
        writeStyleFile(xml, look);
      }
      xml.end("map-layer-style");
    }
    xml.end("map-layer-style-manager");
  }

  private static void writeStyleFile(Xml xml, Look look) {
    xml.start("qgis")
        .attribute("version", VERSION)
        .attribute("styleCategories", "AllStyleCategories")
        .attribute("labelsEnabled", 1);
    writeStyle(xml, look);
    xml.end("qgis");
  }

  private static void writeStyle(Xml xml, Look look) {
    writeTime(xml);
    writeCategories(xml, look);
    writeLabels(xml);
    xml.start("aliases");
    for (EventProperty property : EventProperty.ALL) {
      xml.start("alias")
          .attribute("field", property.label())
          .attribute("name", property.title())
          .end("alias");
    }
    xml.end("aliases")
        .element("previewExpression", "\"place\"")
        .element(
            "mapTip",
            "<b>%s</b>, [%% \"event_start\" %%]<br>%s".formatted(html("place"), html("sentence")));
  }

  // A map tip is HTML, and the text of an article must not become markup in it.
  private static String html(String field) {
    return "[%% replace(replace(\"%s\", '&', '&amp;'), '<', '&lt;') %%]".formatted(field);
  }

  /**
   * Mode 4 reads start and end from expressions. By fields alone, mode 2, QGIS shows undated events
   * at any time, and hands days before our era to the database in a form that finds none. Limit
   * mode 1 includes the last day.
   */
  private static void writeTime(Xml xml) {
    xml.start("temporal")
        .attribute("enabled", 1)
        .attribute("mode", 4)
        .attribute("limitMode", 1)
        .attribute("startField", EventProperty.EVENT_START.label())
        .attribute("endField", EventProperty.EVENT_END.label())
        .attribute("startExpression", moment(EventProperty.EVENT_START))
        .attribute("endExpression", moment(EventProperty.EVENT_END))
        .attribute("accumulate", 0)
        .attribute("fixedDuration", 0)
        .attribute("durationUnit", "min")
        .end("temporal");
  }

  private static String moment(EventProperty day) {
    return "to_datetime(\"" + day.label() + "\")";
  }

  private static void writeCategories(Xml xml, Look look) {
    xml.start("renderer-v2")
        .attribute("type", "categorizedSymbol")
        .attribute("attr", category(look.property()))
        .attribute("symbollevels", 0)
        .attribute("enableorderby", 0)
        .start("categories");
    List<Look.Category> categories = look.categories();
    for (int i = 0; i < categories.size(); i++) {
      xml.start("category")
          .attribute("render", true)
          .attribute("symbol", i)
          .attribute("value", categories.get(i).value())
          .attribute("label", categories.get(i).title())
          .end("category");
    }
    xml.end("categories").start("symbols");
    for (int i = 0; i < categories.size(); i++) {
      writeSymbol(xml, i, categories.get(i));
    }
    xml.end("symbols").end("renderer-v2");
  }

  /** QGIS evaluates this for each feature. */
  private static String category(EventProperty property) {
    String mentioned = "'" + Look.MENTIONED.value() + "'";
    return "if(\"%s\" = %s, %s, \"%s\")"
        .formatted(EventProperty.ASSERTION.label(), mentioned, mentioned, property.label());
  }

  private static void writeSymbol(Xml xml, int name, Look.Category category) {
    xml.start("symbol")
        .attribute("type", "marker")
        .attribute("name", name)
        .attribute("alpha", "0.85")
        .attribute("clip_to_extent", 1)
        .start("layer")
        .attribute("class", "SimpleMarker")
        .attribute("enabled", 1)
        .attribute("pass", 0)
        .start("Option")
        .attribute("type", "Map");
    writeOption(xml, "QString", "name", "circle");
    writeOption(
        xml,
        "QString",
        "color",
        category.red() + "," + category.green() + "," + category.blue() + ",255");
    writeOption(xml, "QString", "outline_color", "255,255,255,255");
    writeOption(xml, "QString", "outline_width", "0.2");
    writeOption(xml, "QString", "size", "2.4");
    writeOption(xml, "QString", "size_unit", "MM");
    xml.end("Option");
    xml.start("data_defined_properties");
    writeByExpression(xml, "size", "2.4 + 1.2 * ln(max(1, \"mentions\"))");
    xml.end("data_defined_properties").end("layer").end("symbol");
  }

  /** Writes a data-defined setting, which is evaluated for each feature. */
  private static void writeByExpression(Xml xml, String name, String expression) {
    xml.start("Option").attribute("type", "Map");
    xml.start("Option").attribute("name", "properties").attribute("type", "Map");
    xml.start("Option").attribute("name", name).attribute("type", "Map");
    writeOption(xml, "bool", "active", "true");
    writeOption(xml, "QString", "expression", expression);
    writeOption(xml, "int", "type", "3");
    xml.end("Option").end("Option");
    writeOption(xml, "QString", "type", "collection");
    xml.end("Option");
  }

  private static void writeOption(Xml xml, String type, String name, String value) {
    xml.start("Option")
        .attribute("type", type)
        .attribute("name", name)
        .attribute("value", value)
        .end("Option");
  }

  private static void writeLabels(Xml xml) {
    xml.start("labeling").attribute("type", "simple").start("settings");
    xml.start("text-style")
        .attribute("fieldName", EventProperty.PLACE.label())
        .attribute("fontSize", 9)
        .attribute("fontSizeUnit", "Point")
        .attribute("textColor", "27,35,45,255")
        .start("text-buffer")
        .attribute("bufferDraw", 1)
        .attribute("bufferSize", "0.8")
        .attribute("bufferSizeUnits", "MM")
        .attribute("bufferColor", "255,255,255,220")
        .end("text-buffer")
        .end("text-style");
    // Placement 6 tries positions around the point in a given order. Only one position is given, so
    // that the labels of events at the same place collide and the name is shown once.
    xml.start("placement")
        .attribute("placement", 6)
        .attribute("predefinedPositionOrder", "TR")
        .attribute("dist", "0.6")
        .attribute("distUnits", "MM")
        .attribute("offsetType", 1)
        .attribute("priority", 5)
        .end("placement")
        .start("rendering")
        .attribute("drawLabels", 1)
        .attribute("obstacle", 1)
        .attribute("obstacleFactor", 1)
        .attribute("scaleVisibility", 0)
        .attribute("fontMinPixelSize", 3)
        .attribute("fontMaxPixelSize", 10000)
        .end("rendering")
        .start("dd_properties");
    writeByExpression(xml, "Priority", "min(10, 5 + \"mentions\")");
    xml.end("dd_properties").end("settings").end("labeling");
  }
}
