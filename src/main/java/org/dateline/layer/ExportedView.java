package org.dateline.layer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.dateline.export.Export;
import org.dateline.export.ExportForm;
import org.dateline.export.Provenance;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends the events of a view as a file with its name, licence and citation. */
@Component
public class ExportedView {

  private final EventStore store;
  private final Gazetteer gazetteer;
  private final Downloads downloads;
  private final Clock clock = Clock.systemUTC();

  ExportedView(EventStore store, Gazetteer gazetteer, Downloads downloads) {
    this.store = store;
    this.gazetteer = gazetteer;
    this.downloads = downloads;
  }

  /**
   * Sends the file.
   *
   * @param view what the file says about its contents
   * @param events what it contains
   */
  public void send(
      EventQuery view,
      EventQuery events,
      ExportForm form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Provenance provenance = provenance(view);
    name(response, provenance, form.mediaType(), form.ending());
    downloads.send(request, response, out -> Export.write(store, events, form, provenance, out));
  }

  Provenance provenance(EventQuery view) {
    return Provenance.of(view, gazetteer.edition(), clock.instant());
  }

  static void name(
      HttpServletResponse response, Provenance provenance, String mediaType, String ending) {
    response.setContentType(mediaType);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"" + provenance.title() + "." + ending + "\"");
    response.setHeader(HttpHeaders.LINK, "<" + Provenance.LICENCE_URL + ">; rel=\"license\"");
  }
}
