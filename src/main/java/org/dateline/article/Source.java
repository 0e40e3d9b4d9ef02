package org.dateline.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.dateline.article.bytes.SteadyFile;

/**
 * Bytes that contain one article or several.
 *
 * @param name the file name or path, for messages; its extension determines the format
 * @param id the id of an article whose source states none
 * @param content opens the bytes from their beginning, any number of times
 */
public record Source(String name, String id, Content content) {

  /** Opens the bytes of a source. */
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
   * An uploaded file. Two different files with the same name have different ids, so that neither
   * replaces the other.
   */
  public static Source upload(String name, byte[] content) {
    return new Source(
        name, ArticleId.ofUpload(name, content), () -> new ByteArrayInputStream(content));
  }

  /** A resource of the program; its id is made from its name. */
  public static Source bytes(String name, byte[] content) {
    return new Source(name, ArticleId.ofName(name), () -> new ByteArrayInputStream(content));
  }
}
