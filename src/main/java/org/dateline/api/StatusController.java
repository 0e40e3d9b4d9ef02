package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.dateline.ingest.CorpusLoader;
import org.dateline.ingest.IngestStatus;
import org.dateline.web.JsonResponse;
import org.dateline.web.RequestParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports how much of the corpus has been ingested. */
@RestController
class StatusController {

  private final CorpusLoader loader;

  StatusController(CorpusLoader loader) {
    this.loader = loader;
  }

  @GetMapping("/api/status")
  void status(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters.only(request);
    IngestStatus status = loader.status();
    JsonResponse.write(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("state", status.state().name().toLowerCase(Locale.ROOT));
          json.writeNumberProperty("ingested", status.ingested());
          json.writeNumberProperty("total", status.total());
          json.writeNumberProperty("rejected", status.rejected());
          json.writeEndObject();
        });
  }
}
