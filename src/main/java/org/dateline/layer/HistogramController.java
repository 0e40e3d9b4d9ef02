package org.dateline.layer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.index.EventIndex;
import org.dateline.kind.EventKind;
import org.dateline.query.EventQuery;
import org.dateline.query.Facet;
import org.dateline.query.Histogram;
import org.dateline.time.DatePrecision;
import org.dateline.time.PartialDate;
import org.dateline.web.JsonResponse;
import org.dateline.web.RequestParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Counts events by date, for a timeline. */
@RestController
class HistogramController {

  private final EventIndex index;

  HistogramController(EventIndex index) {
    this.index = index;
  }

  @GetMapping("/layers/histogram")
  void histogram(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters parameters = RequestParameters.filtersAnd(request, "by", "kinds");
    DatePrecision by =
        parameters.read("by", HistogramController::precision).orElse(DatePrecision.YEAR);
    boolean hasKinds = parameters.read("kinds", HistogramController::isTrue).orElse(false);
    EventQuery query = parameters.query();
    Histogram histogram = index.histogram(query, by);
    Map<PartialDate, Map<EventKind, Long>> kinds = hasKinds ? kinds(query, by) : Map.of();
    JsonResponse.write(response, json -> write(json, histogram, kinds));
  }

  /** How many events of each kind start in each span. */
  private Map<PartialDate, Map<EventKind, Long>> kinds(EventQuery query, DatePrecision by) {
    List<EventKind> wanted =
        query.kinds().isEmpty()
            ? List.of(EventKind.values())
            : query.kinds().stream().distinct().toList();
    Map<PartialDate, Map<EventKind, Long>> counts = new HashMap<>();
    for (EventKind kind : wanted) {
      EventQuery ofKind = Facet.KIND.without(query).toBuilder().kind(kind).build();
      for (Histogram.Bucket bucket : index.histogram(ofKind, by).buckets()) {
        counts
            .computeIfAbsent(bucket.span(), span -> new EnumMap<>(EventKind.class))
            .put(kind, bucket.count());
      }
    }
    return counts;
  }

  private static boolean isTrue(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException("expected true or false, but was '" + value + "'");
    };
  }

  private static DatePrecision precision(String value) {
    return switch (value) {
      case "year", "month", "day" -> DatePrecision.valueOf(value.toUpperCase(Locale.ROOT));
      default ->
          throw new IllegalArgumentException(
              "expected year, month or day, but was '" + value + "'");
    };
  }

  private static void write(
      JsonGenerator json, Histogram histogram, Map<PartialDate, Map<EventKind, Long>> kinds) {
    json.writeStartObject();
    json.writeStringProperty("by", histogram.by().label());
    json.writeArrayPropertyStart("buckets");
    for (Histogram.Bucket bucket : histogram.buckets()) {
      json.writeStartObject();
      json.writeStringProperty("key", bucket.span().toString());
      json.writeStringProperty("start", bucket.span().first().toString());
      json.writeStringProperty("end", bucket.span().last().toString());
      json.writeNumberProperty("count", bucket.count());
      writeKinds(json, kinds.getOrDefault(bucket.span(), Map.of()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("undated", histogram.undated());
    json.writeNumberProperty("total", histogram.total());
    json.writeEndObject();
  }

  private static void writeKinds(JsonGenerator json, Map<EventKind, Long> kinds) {
    if (kinds.isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("kinds");
    kinds.forEach((kind, count) -> json.writeNumberProperty(kind.label(), count));
    json.writeEndObject();
  }
}
