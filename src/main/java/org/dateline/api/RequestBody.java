package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.dateline.article.JsonFault;
import org.dateline.web.BadBodyException;
import org.dateline.web.BodyTooLargeException;
import org.dateline.web.EncodedBodyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a request, with bounded length and in the encoding that the request states. */
final class RequestBody {

  private static final JsonMapper JSON = new JsonMapper();

  private RequestBody() {}

  /**
   * Requires a body without content coding, because a small compressed body can expand without
   * bounds.
   *
   * @throws EncodedBodyException if it names a content coding
   */
  static void requirePlain(HttpServletRequest request) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
      throw new EncodedBodyException(encoding);
    }
  }

  /**
   * Reads a body as text.
   *
   * @param limit greatest length, in bytes
   * @throws EncodedBodyException if it names a content coding
   * @throws BodyTooLargeException if it is longer
   * @throws BadBodyException if it is not valid in the encoding that its content type names, or in
   *     UTF-8 if it names none
   */
  static String text(HttpServletRequest request, int limit) throws IOException {
    requirePlain(request);
    if (request.getContentLengthLong() > limit) {
      throw new BodyTooLargeException(limit);
    }
    byte[] bytes = request.getInputStream().readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new BodyTooLargeException(limit);
    }
    Charset charset = charset(request);
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadBodyException("the body is not in " + charset, e);
    }
  }

  /**
   * Reads a body as JSON.
   *
   * @param limit greatest length, in bytes
   * @throws EncodedBodyException if it names a content coding
   * @throws BodyTooLargeException if it is longer
   * @throws BadBodyException if it is not JSON; the message says where
   */
  static JsonNode json(HttpServletRequest request, int limit) throws IOException {
    try {
      return JSON.readTree(text(request, limit));
    } catch (JacksonException e) {
      String where =
          Optional.ofNullable(e.getLocation())
              .map(at -> " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")
              .orElse("");
      throw new BadBodyException("the body is not JSON: " + JsonFault.of(e) + where, e);
    }
  }

  private static Charset charset(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getContentType())
          .map(MediaType::parseMediaType)
          .map(MediaType::getCharset)
          .orElse(StandardCharsets.UTF_8);
    } catch (UnsupportedCharsetException e) {
      throw new BadBodyException("unknown charset '" + e.getCharsetName() + "'", e);
    }
  }
}
