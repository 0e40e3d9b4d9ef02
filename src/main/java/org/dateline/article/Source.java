package org.dateline.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Bytes that hold one article or several.
 *
 * @param name the file name or path, for messages; its ending tells the form
 * @param id what an article is called whose source gives it no id
 * @param content opens the bytes, each time from their beginning
 */
public record Source(String name, String id, Content content) {

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Content {
    /** Opens the bytes; the caller closes them. */
    InputStream open() throws IOException;
  }

  /**
   * A file of the user.
   *
   * @throws IOException if there is no such file
   */
  public static Source file(Path file) throws IOException {
    return new Source(
        file.toString(), ArticleId.ofFile(file.toRealPath()), () -> new SteadyFile(file));
  }

  /**
   * A file that somebody sent. Two that are called the same are two, so that none replaces another.
   */
  public static Source upload(String name, byte[] content) {
    return new Source(
        name, ArticleId.ofUpload(name, content), () -> new ByteArrayInputStream(content));
  }

  /** A resource of the program, which keeps its name. */
  public static Source bytes(String name, byte[] content) {
    return new Source(name, ArticleId.ofName(name), () -> new ByteArrayInputStream(content));
  }
}
