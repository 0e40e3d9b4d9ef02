package org.dateline.layer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.dateline.index.EventIndex;
import org.dateline.query.Histogram;
import org.dateline.time.DatePrecision;
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
    RequestParameters parameters = RequestParameters.filtersAnd(request, "by");
    DatePrecision by =
        parameters.read("by", HistogramController::precision).orElse(DatePrecision.YEAR);
    Histogram histogram = index.histogram(parameters.query(), by);
    JsonResponse.write(response, json -> write(json, histogram));
  }

  private static DatePrecision precision(String value) {
    return switch (value) {
      case "year", "month", "day" -> DatePrecision.valueOf(value.toUpperCase(Locale.ROOT));
      default ->
          throw new IllegalArgumentException(
              "expected year, month or day, but was '" + value + "'");
    };
  }

  private static void write(JsonGenerator json, Histogram histogram) {
    json.writeStartObject();
    json.writeStringProperty("by", histogram.by().label());
    json.writeArrayPropertyStart("buckets");
    for (Histogram.Bucket bucket : histogram.buckets()) {
      json.writeStartObject();
      json.writeStringProperty("key", bucket.span().toString());
      json.writeStringProperty("start", bucket.span().first().toString());
      json.writeStringProperty("end", bucket.span().last().toString());
      json.writeNumberProperty("count", bucket.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("undated", histogram.undated());
    json.writeNumberProperty("total", histogram.total());
    json.writeEndObject();
  }
}
