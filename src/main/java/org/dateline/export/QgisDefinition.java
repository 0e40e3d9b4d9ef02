package org.dateline.export;

/**
 * Writes the layer definition with which QGIS adds the view as a live layer, with style and time.
 */
public final class QgisDefinition {

  /** Its media type, as QGIS registers it. */
  public static final String MEDIA_TYPE = "application/x-qgis-layer-definition";

  private QgisDefinition() {}

  /**
   * The definition.
   *
   * @param service URL of the service, without a trailing slash
   * @param provenance describes the view; its query becomes the query of the layer's URL
   */
  public static String of(String service, Provenance provenance) {
    String query = provenance.query();
    String address = service + "/layers/events.geojson" + (query.isEmpty() ? "" : "?" + query);
    return QgisLayer.definition(address, provenance);
  }
}
