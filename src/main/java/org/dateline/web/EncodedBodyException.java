package org.dateline.web;

/** A body is packed, and bodies are taken as they are. */
public final class EncodedBodyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what came.
   *
   * @param encoding the content coding, as the request names it
   */
  public EncodedBodyException(String encoding) {
    super("send the body as it is, without Content-Encoding; this one is '" + encoding + "'");
  }
}
