package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dateline.web.RequestParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Serves the landing page, the conformance declaration and the definition. */
@RestController
class ServiceController {

  private static final String TITLE = "Dateline";
  private static final String DESCRIPTION =
      "News articles on the map: what they report, where and when.";

  private final List<FeatureCollection> collections;
  private final Answers answers;
  private final Credits credits;

  ServiceController(List<FeatureCollection> collections, Answers answers, Credits credits) {
    this.collections = collections;
    this.answers = answers;
    this.credits = credits;
  }

  @GetMapping({"/ogc", "/ogc/"})
  void landingPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(
        request,
        response,
        TITLE,
        Link.JSON,
        address ->
            List.of(
                new Link(
                    "service-desc",
                    Link.OPEN_API,
                    "Definition of the interface",
                    address.of("api")),
                new Link(
                    "service-doc",
                    Link.HTML,
                    "Definition of the interface, as a page",
                    address.of("api") + "?f=html"),
                new Link(
                    "conformance", Link.JSON, "Requirement classes", address.of("conformance")),
                new Link("data", Link.JSON, "Collections", address.of("collections")),
                new Link(
                    Link.TILING_SCHEMES,
                    Link.JSON,
                    "Tile matrix sets",
                    address.of("tileMatrixSets")),
                Credits.LICENSE),
        json -> {
          json.writeStringProperty("title", TITLE);
          json.writeStringProperty("description", DESCRIPTION);
          credits.write(json);
        });
  }

  @GetMapping("/ogc/conformance")
  void conformance(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(
        request,
        response,
        "Conformance",
        Link.JSON,
        address -> List.of(),
        json -> {
          json.writeArrayPropertyStart("conformsTo");
          Conformance.CLASSES.forEach(json::writeString);
          json.writeEndArray();
        });
  }

  @GetMapping("/ogc/api")
  void definition(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Form form = Form.of(request, RequestParameters.only(request, "f"));
    if (answers.isKnown(request, response, form)) {
      return;
    }
    String root = Address.of(request).root();
    List<Link> links = Answers.self(Address.of(request), form, Link.OPEN_API);
    answers.write(
        new Document(
            "Definition of the interface",
            Link.OPEN_API,
            links,
            json ->
                new OpenApi(json, collections, credits.contact()).write(TITLE, DESCRIPTION, root)),
        form,
        request,
        response);
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      String title,
      String mediaType,
      Function<Address, List<Link>> more,
      Consumer<JsonGenerator> members)
      throws IOException {
    Form form = Form.of(request, RequestParameters.only(request, "f"));
    if (answers.isKnown(request, response, form)) {
      return;
    }
    Address address = Address.of(request);
    List<Link> links = Answers.self(address, form, mediaType);
    links.addAll(more.apply(address));
    answers.write(
        new Document(title, mediaType, links, json -> write(json, members, links)),
        form,
        request,
        response);
  }

  private static void write(JsonGenerator json, Consumer<JsonGenerator> members, List<Link> links) {
    json.writeStartObject();
    members.accept(json);
    Link.write(json, links);
    json.writeEndObject();
  }
}
