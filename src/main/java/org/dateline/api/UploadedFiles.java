package org.dateline.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Reading;
import org.dateline.article.Source;
import org.dateline.web.BadBodyException;
import org.dateline.web.BodyTooLargeException;
import tools.jackson.core.JsonGenerator;

/** The files that a form sends, and what is told of those that are no articles. */
final class UploadedFiles {

  static final String FORM = "expected multipart/form-data with a part named 'file'";

  private UploadedFiles() {}

  /**
   * The files of the form.
   *
   * @throws BadBodyException if the body is no such form
   * @throws BodyTooLargeException if a file is too long
   */
  static List<Source> of(HttpServletRequest request) throws IOException {
    List<Source> files = new ArrayList<>();
    try {
      for (Part part : request.getParts()) {
        String name = part.getSubmittedFileName();
        if (part.getName().equals("file") && name != null) {
          files.add(Source.upload(baseName(name), bytes(part)));
        }
      }
    } catch (IllegalStateException e) {
      // What the container throws for a part beyond the configured size.
      throw new BodyTooLargeException(ArticleWriteController.GREATEST_BODY);
    } catch (ServletException | IOException e) {
      // No boundary, a part without an end: the container has a word for each.
      throw new BadBodyException(FORM + ", but it cannot be read: " + e.getMessage(), e);
    }
    return files;
  }

  private static byte[] bytes(Part part) throws IOException {
    if (part.getSize() > ArticleWriteController.GREATEST_BODY) {
      throw new BodyTooLargeException(ArticleWriteController.GREATEST_BODY);
    }
    try (InputStream in = part.getInputStream()) {
      return in.readAllBytes();
    }
  }

  /** Some browsers send a path; it is never opened, and only its last part is a name. */
  private static String baseName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Writes the property {@code "rejected":[…]} of an object. */
  static void writeRejected(JsonGenerator json, List<Reading.Rejected> rejected) {
    json.writeArrayPropertyStart("rejected");
    for (Reading.Rejected one : rejected) {
      json.writeStartObject();
      json.writeStringProperty("source", one.source());
      json.writeStringProperty("reason", one.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
