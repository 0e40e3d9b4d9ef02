package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.geo.Crs;
import org.dateline.index.EventIndex;
import org.dateline.query.EventFilters;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.tile.EventTile;
import org.dateline.tile.TileAddress;
import org.dateline.web.NotFoundException;
import org.dateline.web.RequestParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Serves events and their clusters as vector tiles (OGC API – Tiles, OGC 20-057). */
@RestController
class TileController {

  /** The tiles under the path of the interface. */
  static final String TILES = "/collections/events/tiles";

  /** One tile. */
  static final String TILE = TILES + "/" + TileMatrixSet.ID + "/{tileMatrix}/{tileRow}/{tileCol}";

  private final EventStore store;
  private final EventIndex index;
  private final Answers answers;
  private final List<FeatureCollection> collections;

  TileController(
      EventStore store, EventIndex index, Answers answers, List<FeatureCollection> collections) {
    this.store = store;
    this.index = index;
    this.answers = answers;
    this.collections = collections;
  }

  /** The parameters of a tile: the filters, but for the box, which is the tile. */
  static List<String> filters() {
    return EventFilters.NAMES.stream().filter(name -> !name.equals("bbox")).sorted().toList();
  }

  @GetMapping("/ogc/tileMatrixSets")
  void matrixSets(HttpServletRequest request, HttpServletResponse response) throws IOException {
    List<Link> set = List.of(matrixSet("self", Address.of(request)));
    answer(
        request,
        response,
        "Tile matrix sets",
        List.of(),
        json -> {
          json.writeArrayPropertyStart("tileMatrixSets");
          json.writeStartObject();
          json.writeStringProperty("id", TileMatrixSet.ID);
          json.writeStringProperty("title", TileMatrixSet.TITLE);
          json.writeStringProperty("uri", TileMatrixSet.URI);
          Link.write(json, set);
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  @GetMapping("/ogc/tileMatrixSets/" + TileMatrixSet.ID)
  void matrixSet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(request, response, TileMatrixSet.ID, List.of(), TileMatrixSet::write);
  }

  @GetMapping("/ogc" + TILES)
  void tileSets(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Address address = Address.of(request);
    List<Link> links =
        List.of(
            new Link("self", Link.JSON, "Tiles of events", tileSet(address)),
            matrixSet(Link.TILING_SCHEME, address));
    answer(
        request,
        response,
        "Tile sets of events",
        List.of(),
        json -> {
          json.writeArrayPropertyStart("tilesets");
          json.writeStartObject();
          writeTileSet(json);
          Link.write(json, links);
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  @GetMapping("/ogc" + TILES + "/" + TileMatrixSet.ID)
  void tileSet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    List<String> names = new ArrayList<>(filters());
    names.add("f");
    RequestParameters parameters = RequestParameters.only(request, names.toArray(String[]::new));
    parameters.queryWithout("bbox");
    Address address = Address.of(request);
    if (parameters.all("f").equals(List.of("tilejson"))) {
      if (!answers.isKnown(request, response, Form.JSON)) {
        TileJson tileJson = new TileJson(address, FeatureCollections.get(collections, "events"));
        answers.write(
            new Document(
                "TileJSON", Link.JSON, List.of(), json -> tileJson.write(json, store.extent())),
            Form.JSON,
            request,
            response);
      }
      return;
    }
    answer(
        request,
        response,
        parameters,
        "Tiles of events",
        List.of(
            new Link(
                "item",
                Link.VECTOR_TILE,
                "A tile",
                TileJson.template(address, "tileMatrix", "tileRow", "tileCol")),
            new Link(
                "describedby", Link.JSON, "The tiles as TileJSON", address.with("f", "tilejson")),
            matrixSet(Link.TILING_SCHEME, address)),
        TileController::writeTileSet);
  }

  @GetMapping("/ogc" + TILE)
  void tile(
      @PathVariable String tileMatrix,
      @PathVariable String tileRow,
      @PathVariable String tileCol,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<String> names = new ArrayList<>(filters());
    names.add("f");
    RequestParameters parameters = RequestParameters.only(request, names.toArray(String[]::new));
    parameters.read("f", TileController::vectorTile);
    EventQuery query = parameters.query();
    TileAddress tile = address(tileMatrix, tileRow, tileCol);
    if (answers.isKnown(request, response, Form.JSON)) {
      return;
    }
    byte[] bytes = EventTile.write(index, query, tile);
    response.setContentType(Link.VECTOR_TILE);
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }

  private static String vectorTile(String form) {
    if (!form.equals("mvt")) {
      throw new IllegalArgumentException("expected mvt, but was '" + form + "'");
    }
    return form;
  }

  private static TileAddress address(String zoom, String row, String column) {
    try {
      return new TileAddress(
          Integer.parseInt(zoom), Integer.parseInt(row), Integer.parseInt(column));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("there is no such tile: " + e.getMessage());
    }
  }

  private static void writeTileSet(JsonGenerator json) {
    json.writeStringProperty("title", "Events and their clusters");
    json.writeStringProperty("dataType", "vector");
    json.writeStringProperty("crs", Crs.EPSG_3857.uri());
    json.writeStringProperty("tileMatrixSetURI", TileMatrixSet.URI);
  }

  private static String tileSet(Address address) {
    return address.of("collections", "events", "tiles", TileMatrixSet.ID);
  }

  private static Link matrixSet(String rel, Address address) {
    return new Link(
        rel, Link.JSON, TileMatrixSet.TITLE, address.of("tileMatrixSets", TileMatrixSet.ID));
  }

  private interface Members {
    void write(JsonGenerator json);
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      String title,
      List<Link> more,
      Members members)
      throws IOException {
    answer(request, response, RequestParameters.only(request, "f"), title, more, members);
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      RequestParameters parameters,
      String title,
      List<Link> more,
      Members members)
      throws IOException {
    Form form = Form.of(request, parameters);
    if (answers.isKnown(request, response, form)) {
      return;
    }
    List<Link> links = Answers.self(Address.of(request), form, Link.JSON);
    links.addAll(more);
    answers.write(
        new Document(
            title,
            Link.JSON,
            links,
            json -> {
              json.writeStartObject();
              members.write(json);
              Link.write(json, links);
              json.writeEndObject();
            }),
        form,
        request,
        response);
  }
}
