package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.export.ExportForm;
import org.dateline.geo.Crs;
import org.dateline.geojson.WrittenFeatures;
import org.dateline.index.WrittenEvents;
import org.dateline.layer.ExportedView;
import org.dateline.query.Page;
import org.dateline.web.BadParameterException;
import org.dateline.web.JsonResponse;
import org.dateline.web.NotFoundException;
import org.dateline.web.RequestParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Serves the features of the collections, page by page or one by one. */
@RestController
class ItemController {

  private static final String CONTENT_CRS = "Content-Crs";
  private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

  private final List<FeatureCollection> collections;
  private final Answers answers;
  private final ExportedView exported;

  ItemController(List<FeatureCollection> collections, Answers answers, ExportedView exported) {
    this.collections = collections;
    this.answers = answers;
    this.exported = exported;
  }

  @GetMapping("/ogc/collections/{id}/items")
  void items(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FeatureCollection collection = FeatureCollections.get(collections, id);
    ItemParameters asked = ItemParameters.read(request, collection);
    response.setHeader(CONTENT_CRS, "<" + asked.view().crs().uri() + ">");
    ItemFile file = asked.file();
    if (file != null) {
      exported.send(
          asked.page().view(),
          file.events(asked.page(), asked.offset()),
          file.form(),
          request,
          response);
      return;
    }
    Address address = Address.of(request);
    // For those who look at headers alone (Part 3, 8).
    for (Link link : CollectionController.schemas(collection, address)) {
      response.addHeader(HttpHeaders.LINK, link.header());
    }
    if (answers.isKnown(request, response, asked.view().form())) {
      return;
    }
    Offset offset = cursorRead(() -> Offset.skip(collection, asked.page(), asked.offset()));
    ItemParameters parameters = asked.from(offset.cursor());
    Optional<WrittenEvents> written =
        offset.isPastTheEnd() ? Optional.empty() : written(collection, parameters);
    if (written.isPresent()) {
      WrittenEvents events = written.get();
      List<Link> links = links(address, collection, parameters, events.next());
      writeWritten(events, links, request, response);
      return;
    }
    Page<Item> page =
        offset.isPastTheEnd()
            ? new Page<>(List.of(), offset.numberMatched(), null)
            : cursorRead(() -> collection.page(parameters.page()));
    List<Link> links = links(address, collection, parameters, page.next());
    ItemView view = parameters.view();
    answers.write(
        new Document(
            collection.title(),
            view.mediaType(),
            links,
            collection,
            json -> write(json, collection, page, view, links)),
        view.form(),
        request,
        response);
  }

  @GetMapping("/ogc/collections/{id}/items/{item}")
  void item(
      @PathVariable String id,
      @PathVariable("item") String itemId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    FeatureCollection collection = FeatureCollections.get(collections, id);
    RequestParameters parameters = RequestParameters.only(request, "f", "crs");
    Crs crs = parameters.read("crs", Crs::parse).orElse(Crs.CRS84);
    Form form = Form.ofFeatures(request, parameters);
    ItemView view = ItemView.whole(form, crs);
    Item item =
        collection
            .find(itemId)
            .orElseThrow(
                () -> new NotFoundException("there is no feature '" + itemId + "' in " + id));
    response.setHeader(CONTENT_CRS, "<" + crs.uri() + ">");
    if (answers.isKnown(request, response, form)) {
      return;
    }
    Address address = Address.of(request);
    List<Link> links = new ArrayList<>(Answers.self(address, form, view.mediaType()));
    links.add(
        new Link(
            "collection",
            Link.JSON,
            collection.title(),
            address.of("collections", collection.id())));
    answers.write(
        new Document(
            collection.title() + ": " + itemId,
            view.mediaType(),
            links,
            collection,
            json -> item.write(json, view, top -> view.writeTop(top, collection), links)),
        form,
        request,
        response);
  }

  private static List<Link> links(
      Address address,
      FeatureCollection collection,
      ItemParameters parameters,
      @Nullable String next) {
    ItemView view = parameters.view();
    List<Link> links = Answers.self(address, view.form(), view.mediaType());
    links.add(
        new Link(
            "collection",
            Link.JSON,
            collection.title(),
            address.of("collections", collection.id())));
    String type = view.form() == Form.HTML ? Link.HTML : view.mediaType();
    Address counted = address.without("offset");
    if (parameters.page().cursor() != null) {
      links.add(new Link("first", type, "First page", counted.with("cursor", null)));
    }
    if (next != null) {
      links.add(new Link("next", type, "Next page", counted.with("cursor", next)));
    }
    Address whole = ItemFile.whole(counted);
    for (ExportForm form : collection.files()) {
      links.add(
          new Link("enclosure", form.mediaType(), form.title(), whole.with("f", form.ending())));
    }
    return links;
  }

  private static Optional<WrittenEvents> written(
      FeatureCollection collection, ItemParameters parameters) {
    return parameters.view().isPlain()
        ? cursorRead(() -> collection.written(parameters.page()))
        : Optional.empty();
  }

  private static <T> T cursorRead(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw new BadParameterException("cursor", "cursor: " + e.getMessage(), e);
    }
  }

  private static void writeWritten(
      WrittenEvents events,
      List<Link> links,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(2048);
    JsonResponse.write(
        head,
        json -> {
          json.writeStartObject();
          writeHead(json, events.numberMatched(), events.size(), links);
          json.writeArrayPropertyStart("features");
        });
    response.setContentType(Link.GEO_JSON);
    response.setContentLengthLong(head.size() + WrittenFeatures.length(events) + END.length);
    if (!request.getMethod().equals("HEAD")) {
      OutputStream out = response.getOutputStream();
      head.writeTo(out);
      WrittenFeatures.write(events, out);
      out.write(END);
    }
  }

  private static void write(
      JsonGenerator json,
      FeatureCollection collection,
      Page<Item> page,
      ItemView view,
      List<Link> links) {
    json.writeStartObject();
    writeHead(json, page.numberMatched(), page.items().size(), links);
    view.writeTop(json, collection);
    json.writeArrayPropertyStart("features");
    for (Item item : page.items()) {
      json.writeRaw('\n');
      item.write(json, view, top -> {}, List.of());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeHead(
      JsonGenerator json, long numberMatched, int numberReturned, List<Link> links) {
    json.writeStringProperty("type", "FeatureCollection");
    json.writeNumberProperty("numberMatched", numberMatched);
    json.writeNumberProperty("numberReturned", numberReturned);
    json.writeStringProperty("timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    Link.write(json, links);
  }
}
