package org.dateline.layer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dateline.export.ExportForm;
import org.dateline.export.Provenance;
import org.dateline.export.QgisDefinition;
import org.dateline.query.EventQuery;
import org.dateline.web.Embedding;
import org.dateline.web.JsonResponse;
import org.dateline.web.NotFoundException;
import org.dateline.web.RequestParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JsonGenerator;

/** Serves the view as a file, and as a layer definition for QGIS. */
@RestController
class ExportController {

  private static final String QGIS_PATH = "/export/dateline.qlr";

  private final ExportedView exported;
  private final Embedding embedding;

  ExportController(ExportedView exported, Embedding embedding) {
    this.exported = exported;
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
    exported.send(query, query, form, request, response);
  }

  @GetMapping(QGIS_PATH)
  void qgis(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Provenance provenance = exported.provenance(RequestParameters.filtersAnd(request).query());
    String service = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    byte[] body = QgisDefinition.of(service, provenance).getBytes(StandardCharsets.UTF_8);
    ExportedView.name(response, provenance, QgisDefinition.MEDIA_TYPE, "qlr");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
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
