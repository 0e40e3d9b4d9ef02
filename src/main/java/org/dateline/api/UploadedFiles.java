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

/** The files of a form. The container has written them to disk; only one at a time is in memory. */
final class UploadedFiles {

  static final String FORM = "expected multipart/form-data with a part named 'file'";

  private final List<Part> files;

  private UploadedFiles(List<Part> files) {
    this.files = files;
  }

  /**
   * The files of a form.
   *
   * @throws BadBodyException if the body is not such a form, or has no file
   * @throws BodyTooLargeException if a file is too long
   * @throws EncodedBodyException if the form names a content coding
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
      // The container throws this for a part larger than the configured limit.
      throw new BodyTooLargeException(ArticleWriteController.GREATEST_BODY);
    } catch (ServletException | IOException e) {
      // For example no boundary, or a part without an end: the container's message names the fault.
      throw new BadBodyException(FORM + ", but it cannot be read: " + e.getMessage(), e);
    }
    if (files.isEmpty()) {
      throw new BadBodyException(FORM);
    }
    return new UploadedFiles(files);
  }

  /** Passes on the articles of the files one by one. */
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

  /** The last part of a name, because some browsers send a path. The path is never opened. */
  private static String baseName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
