package org.dateline.layer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.dateline.export.Export;
import org.dateline.export.ExportForm;
import org.dateline.export.Provenance;
import org.dateline.export.QgisDefinition;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.web.Embedding;
import org.dateline.web.JsonResponse;
import org.dateline.web.NotFoundException;
import org.dateline.web.RequestParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JsonGenerator;

/** Serves the view as a file, and as a layer definition for QGIS. */
@RestController
class ExportController {

  private static final String QGIS_PATH = "/export/dateline.qlr";

  private final EventStore store;
  private final Gazetteer gazetteer;
  private final Embedding embedding;
  private final Clock clock = Clock.systemUTC();

  ExportController(EventStore store, Gazetteer gazetteer, Embedding embedding) {
    this.store = store;
    this.gazetteer = gazetteer;
    this.embedding = embedding;
  }

  /** Lists the formats for menus, and whether other sites may embed the map. */
  @GetMapping("/export")
  void forms(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RequestParameters.only(request);
    JsonResponse.write(
        response,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("forms");
          writeForm(
              json,
              QGIS_PATH,
              "QGIS layer",
              QgisDefinition.MEDIA_TYPE,
              "live in QGIS, styled, with time");
          for (ExportForm form : ExportForm.values()) {
            writeForm(
                json,
                "/export/events." + form.ending(),
                form.title(),
                form.mediaType(),
                form.purpose());
          }
          json.writeEndArray();
          json.writeBooleanProperty("embed", embedding.isAllowed());
          json.writeEndObject();
        });
  }

  @GetMapping("/export/events.{ending}")
  void events(@PathVariable String ending, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ExportForm form =
        ExportForm.findByEnding(ending)
            .orElseThrow(
                () ->
                    new NotFoundException(
                        "there is no form '%s'; there are %s"
                            .formatted(ending, ExportForm.endings())));
    EventQuery query = RequestParameters.filtersAnd(request).query();
    Provenance provenance = provenance(query);
    name(response, provenance, form.mediaType(), form.ending());
    if (!request.getMethod().equals("HEAD")) {
      Export.write(store, query, form, provenance, response.getOutputStream());
    }
  }

  @GetMapping(QGIS_PATH)
  void qgis(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Provenance provenance = provenance(RequestParameters.filtersAnd(request).query());
    String service = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    byte[] body = QgisDefinition.of(service, provenance).getBytes(StandardCharsets.UTF_8);
    name(response, provenance, QgisDefinition.MEDIA_TYPE, "qlr");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private Provenance provenance(EventQuery query) {
    return Provenance.of(query, gazetteer.edition(), clock.instant());
  }

  private static void name(
      HttpServletResponse response, Provenance provenance, String mediaType, String ending) {
    response.setContentType(mediaType);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"" + provenance.title() + "." + ending + "\"");
    response.setHeader(HttpHeaders.LINK, "<" + Provenance.LICENCE_URL + ">; rel=\"license\"");
  }

  private static void writeForm(
      JsonGenerator json, String path, String title, String mediaType, String purpose) {
    json.writeStartObject();
    json.writeStringProperty("path", path);
    json.writeStringProperty("title", title);
    json.writeStringProperty("type", mediaType);
    json.writeStringProperty("purpose", purpose);
    json.writeEndObject();
  }
}
