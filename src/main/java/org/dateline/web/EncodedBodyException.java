package org.dateline.web;

/** Thrown when a body has a content coding; only unencoded bodies are accepted. */
public final class EncodedBodyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Names the content coding.
   *
   * @param encoding the content coding, as the request names it
   */
  public EncodedBodyException(String encoding) {
    super("send the body as it is, without Content-Encoding; this one is '" + encoding + "'");
  }
}
