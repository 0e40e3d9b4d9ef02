package org.dateline.layer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.dateline.export.ViewName;
import org.dateline.geojson.ClusterCollection;
import org.dateline.geojson.EventCollectionWriter;
import org.dateline.geojson.WrittenFeatures;
import org.dateline.index.EventIndex;
import org.dateline.index.WrittenEvents;
import org.dateline.query.Clusters;
import org.dateline.query.EventFilters;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.time.DatetimeInterval;
import org.dateline.web.BadParameterException;
import org.dateline.web.NotFoundException;
import org.dateline.web.RequestParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves events as GeoJSON layers, which map programs open by URL. */
@RestController
class LayerController {

  private static final String GEO_JSON = "application/geo+json";

  private final EventStore store;
  private final EventIndex index;
  private final Downloads downloads;

  LayerController(EventStore store, EventIndex index, Downloads downloads) {
    this.store = store;
    this.index = index;
    this.downloads = downloads;
  }

  @GetMapping("/layers/events.geojson")
  void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
    stream(RequestParameters.filtersAnd(request).query(), request, response);
  }

  @GetMapping("/layers/articles/{id}.geojson")
  void article(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EventQuery query = RequestParameters.filtersWithout(request, "article").query();
    if (store.findContentHash(id).isEmpty()) {
      throw new NotFoundException("there is no article '" + id + "'");
    }
    stream(query.toBuilder().article(id).build(), request, response);
  }

  @GetMapping("/layers/years/{year}.geojson")
  void year(@PathVariable String year, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EventQuery query = RequestParameters.filtersWithout(request, "year").query();
    stream(query.toBuilder().year(year(year)).build(), request, response);
  }

  @GetMapping("/layers/dates/{interval}.geojson")
  void dates(
      @PathVariable String interval, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EventQuery query = RequestParameters.filtersWithout(request, "datetime").query();
    stream(query.toBuilder().datetime(interval(interval)).build(), request, response);
  }

  @GetMapping("/layers/clusters.geojson")
  void clusters(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters parameters = RequestParameters.filtersAnd(request, "zoom");
    int zoom = parameters.number("zoom", 0, 24, 0);
    Clusters clusters = index.clusters(parameters.query(), zoom);
    response.setContentType(GEO_JSON);
    if (!isHead(request)) {
      ClusterCollection.write(clusters, response.getOutputStream());
    }
  }

  private static int year(String path) {
    try {
      return EventFilters.year(path);
    } catch (IllegalArgumentException e) {
      throw new BadParameterException("year", String.valueOf(e.getMessage()), e);
    }
  }

  private static DatetimeInterval interval(String path) {
    try {
      return DatetimeInterval.parsePath(path);
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(
          "interval",
          "expected 2012-09-29, 2012-09, 2012 or 2012-09-01..2012-10-15, but was '" + path + "'",
          e);
    }
  }

  private void stream(EventQuery query, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(GEO_JSON);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + ViewName.of(query) + ".geojson\"");
    downloads.send(request, response, out -> write(query, out));
  }

  private void write(EventQuery query, OutputStream out) throws IOException {
    Optional<WrittenEvents> written = index.all(query);
    if (written.isPresent()) {
      WrittenFeatures.writeCollection(written.get(), out);
      return;
    }
    try (EventCollectionWriter writer = new EventCollectionWriter(out)) {
      store.stream(query, writer::write);
      writer.finish();
    }
  }

  private static boolean isHead(HttpServletRequest request) {
    return request.getMethod().equals("HEAD");
  }
}
