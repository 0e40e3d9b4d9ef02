package org.dateline.export;

/** The layer definition by which QGIS adds the view, styled and with its time, as a live layer. */
public final class QgisDefinition {

  /** Its media type, as QGIS registers it. */
  public static final String MEDIA_TYPE = "application/x-qgis-layer-definition";

  private QgisDefinition() {}

  /**
   * The definition.
   *
   * @param service address of the service, without a slash at its end
   * @param provenance what is shown; its query becomes that of the layer's address
   */
  public static String of(String service, Provenance provenance) {
    String query = provenance.query();
    String address = service + "/layers/events.geojson" + (query.isEmpty() ? "" : "?" + query);
    return QgisLayer.definition(address, provenance);
  }
}
