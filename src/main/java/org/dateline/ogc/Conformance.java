package org.dateline.ogc;

import java.util.List;

/** The conformance classes of the interface; docs/OGC.md lists the tests of each. */
final class Conformance {

  private static final String COMMON = "http://www.opengis.net/spec/ogcapi-common-";
  private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-";
  private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
  private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";

  static final List<String> CLASSES =
      List.of(
          COMMON + "1/1.0/conf/core",
          COMMON + "2/1.0/conf/collections",
          FEATURES + "1/1.0/conf/core",
          FEATURES + "1/1.0/conf/oas30",
          FEATURES + "1/1.0/conf/geojson",
          FEATURES + "1/1.0/conf/html",
          FEATURES + "2/1.0/conf/crs",
          FEATURES + "3/1.0/conf/queryables",
          FEATURES + "3/1.0/conf/filter",
          FEATURES + "3/1.0/conf/features-filter",
          CQL2 + "cql2-text",
          CQL2 + "cql2-json",
          CQL2 + "basic-cql2",
          CQL2 + "advanced-comparison-operators",
          CQL2 + "case-insensitive-comparison",
          CQL2 + "accent-insensitive-comparison",
          CQL2 + "basic-spatial-functions",
          CQL2 + "basic-spatial-functions-plus",
          CQL2 + "spatial-functions",
          CQL2 + "temporal-functions",
          FEATURES + "5/1.0/conf/schemas",
          FEATURES + "5/1.0/conf/core-roles-features",
          FEATURES + "5/1.0/conf/returnables-and-receivables",
          FEATURES + "5/1.0/conf/queryables",
          FEATURES + "5/1.0/conf/sortables",
          FEATURES + "8/1.0/conf/sortables",
          FEATURES + "8/1.0/conf/sorting",
          FEATURES + "8/1.0/conf/features-sorting",
          TILES + "core",
          TILES + "tileset",
          TILES + "tilesets-list",
          TILES + "geodata-tilesets",
          TILES + "mvt");

  private Conformance() {}
}
