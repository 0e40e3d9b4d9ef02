package org.dateline.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading;
import org.dateline.article.Source;
import org.dateline.web.BadBodyException;
import org.dateline.web.BodyTooLargeException;
import org.dateline.web.EncodedBodyException;

/** The files that a form sends. The container has laid them aside; one at a time is in memory. */
final class UploadedFiles {

  static final String FORM = "expected multipart/form-data with a part named 'file'";

  private final List<Part> files;

  private UploadedFiles(List<Part> files) {
    this.files = files;
  }

  /**
   * The files of a form.
   *
   * @throws BadBodyException if the body is no such form, or has no file
   * @throws BodyTooLargeException if a file is too long
   * @throws EncodedBodyException if the form is packed
   */
  static UploadedFiles of(HttpServletRequest request) {
    RequestBody.requirePlain(request);
    List<Part> files = new ArrayList<>();
    try {
      for (Part part : request.getParts()) {
        if (part.getName().equals("file") && part.getSubmittedFileName() != null) {
          requireFitting(part);
          files.add(part);
        }
      }
    } catch (IllegalStateException e) {
      // What the container throws for a part beyond the configured size.
      throw new BodyTooLargeException(ArticleWriteController.GREATEST_BODY);
    } catch (ServletException | IOException e) {
      // No boundary, a part without an end: the container has a word for each.
      throw new BadBodyException(FORM + ", but it cannot be read: " + e.getMessage(), e);
    }
    if (files.isEmpty()) {
      throw new BadBodyException(FORM);
    }
    return new UploadedFiles(files);
  }

  /** Hands over what the files hold, piece by piece. */
  void read(ArticleReaders readers, Consumer<Reading> readings) {
    for (Part file : files) {
      readers.read(source(file), readings);
    }
  }

  private static void requireFitting(Part part) {
    if (part.getSize() > ArticleWriteController.GREATEST_BODY) {
      throw new BodyTooLargeException(ArticleWriteController.GREATEST_BODY);
    }
  }

  private static Source source(Part part) {
    try (InputStream in = part.getInputStream()) {
      return Source.upload(baseName(part.getSubmittedFileName()), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some browsers send a path; it is never opened, and only its last part is a name. */
  private static String baseName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
