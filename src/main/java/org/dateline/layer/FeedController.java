package org.dateline.layer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.export.EventFeed;
import org.dateline.export.Provenance;
import org.dateline.query.EventFeature;
import org.dateline.query.EventOrder;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.web.RequestParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Serves the newest events under filters as a feed, for whoever follows a place. */
@RestController
class FeedController {

  static final String PATH = "/api/events.atom";

  private static final EventOrder NEWEST_FIRST = EventOrder.parse("-published,-event_start");
  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 500;

  private final EventStore store;
  private final ExportedView exported;

  FeedController(EventStore store, ExportedView exported) {
    this.store = store;
    this.exported = exported;
  }

  @GetMapping(PATH)
  void feed(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters parameters = RequestParameters.filtersAnd(request, "limit");
    int limit = parameters.number("limit", 1, GREATEST_LIMIT, USUAL_LIMIT);
    EventQuery query = parameters.query();
    String service = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    String asked = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String filters = Provenance.queryString(query);
    EventFeed feed =
        new EventFeed(
            service,
            service + PATH + asked,
            service + "/" + (filters.isEmpty() ? "" : "?" + filters));
    List<EventFeature> events = store.eventPage(query, NEWEST_FIRST, limit, null).items();
    byte[] body = feed.of(events, exported.provenance(query)).getBytes(StandardCharsets.UTF_8);
    response.setContentType(EventFeed.MEDIA_TYPE + ";charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
