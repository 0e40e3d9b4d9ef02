package org.dateline.layer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.index.EventIndex;
import org.dateline.query.EventQuery;
import org.dateline.query.Facet;
import org.dateline.query.FacetCounts;
import org.dateline.web.JsonResponse;
import org.dateline.web.RequestParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Counts events by the values of their properties, for lists of filters. */
@RestController
class FacetController {

  private static final int USUAL_LIMIT = 20;
  private static final int GREATEST_LIMIT = 1000;

  private final EventIndex index;

  FacetController(EventIndex index) {
    this.index = index;
  }

  @GetMapping("/layers/facets")
  void facets(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters parameters = RequestParameters.filtersAnd(request, "by", "limit");
    List<Facet> facets =
        parameters.read("by", FacetController::facets).orElse(List.of(Facet.values()));
    int limit = parameters.number("limit", 1, GREATEST_LIMIT, USUAL_LIMIT);
    EventQuery query = parameters.query();
    List<FacetCounts> counts = new ArrayList<>();
    for (Facet facet : facets) {
      counts.add(index.facet(query, facet, limit));
    }
    JsonResponse.write(response, json -> write(json, counts));
  }

  private static List<Facet> facets(String value) {
    return Arrays.stream(value.split(",", -1)).map(Facet::parse).distinct().toList();
  }

  private static void write(JsonGenerator json, List<FacetCounts> facets) {
    json.writeStartObject();
    for (FacetCounts facet : facets) {
      json.writeObjectPropertyStart(facet.facet().label());
      json.writeArrayPropertyStart("values");
      for (FacetCounts.Value value : facet.values()) {
        json.writeStartObject();
        json.writeStringProperty("value", value.value());
        json.writeStringProperty("name", value.name());
        json.writeNumberProperty("count", value.count());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberProperty("distinct", facet.distinct());
      json.writeNumberProperty("without", facet.without());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
