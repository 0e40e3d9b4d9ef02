package org.dateline.export;

import java.util.Locale;
import org.dateline.query.EventProperty;

/**
 * Writes a look as an OGC style (SLD 1.1 with Symbology Encoding 1.1), for programs other than
 * QGIS.
 */
final class SldStyle {

  private SldStyle() {}

  static String document(Look look) {
    StringBuilder text = new StringBuilder(1 << 12);
    Xml xml = new Xml(text).raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.start("StyledLayerDescriptor")
        .attribute("version", "1.1.0")
        .attribute("xmlns", "http://www.opengis.net/sld")
        .attribute("xmlns:se", "http://www.opengis.net/se")
        .attribute("xmlns:ogc", "http://www.opengis.net/ogc")
        .start("NamedLayer")
        .element("se:Name", "events")
        .start("UserStyle")
        .element("se:Name", "events")
        .start("se:FeatureTypeStyle");
    look.categories().forEach(category -> writeRule(xml, look, category));
    writeLabels(xml);
    xml.end("se:FeatureTypeStyle").end("UserStyle").end("NamedLayer").end("StyledLayerDescriptor");
    return text.toString();
  }

  private static void writeRule(Xml xml, Look look, Look.Category category) {
    xml.start("se:Rule")
        .element("se:Name", category.value())
        .start("se:Description")
        .element("se:Title", category.title())
        .end("se:Description")
        .start("ogc:Filter");
    writeCondition(xml, look, category);
    xml.end("ogc:Filter")
        .start("se:PointSymbolizer")
        .start("se:Graphic")
        .start("se:Mark")
        .element("se:WellKnownName", "circle")
        .start("se:Fill");
    writeParameter(xml, "fill", "#" + category.rgb().toLowerCase(Locale.ROOT));
    xml.end("se:Fill").start("se:Stroke");
    writeParameter(xml, "stroke", "#ffffff");
    xml.end("se:Stroke")
        .end("se:Mark")
        .element("se:Size", 9)
        .end("se:Graphic")
        .end("se:PointSymbolizer")
        .end("se:Rule");
  }

  private static void writeCondition(Xml xml, Look look, Look.Category category) {
    if (category.equals(Look.MENTIONED)) {
      writeComparison(xml, "PropertyIsEqualTo", EventProperty.ASSERTION, category.value());
      return;
    }
    xml.start("ogc:And");
    writeComparison(xml, "PropertyIsEqualTo", look.property(), category.value());
    writeComparison(xml, "PropertyIsNotEqualTo", EventProperty.ASSERTION, Look.MENTIONED.value());
    xml.end("ogc:And");
  }

  private static void writeComparison(
      Xml xml, String operator, EventProperty property, String value) {
    xml.start("ogc:" + operator)
        .element("ogc:PropertyName", property.label())
        .element("ogc:Literal", value)
        .end("ogc:" + operator);
  }

  private static void writeLabels(Xml xml) {
    xml.start("se:Rule")
        .start("se:TextSymbolizer")
        .start("se:Label")
        .element("ogc:PropertyName", "place")
        .end("se:Label")
        .start("se:Halo")
        .element("se:Radius", 1)
        .start("se:Fill");
    writeParameter(xml, "fill", "#ffffff");
    xml.end("se:Fill").end("se:Halo").end("se:TextSymbolizer").end("se:Rule");
  }

  private static void writeParameter(Xml xml, String name, String value) {
    xml.start("se:SvgParameter").attribute("name", name).text(value).end("se:SvgParameter");
  }
}
