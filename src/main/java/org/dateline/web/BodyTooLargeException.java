package org.dateline.web;

/** Thrown when a body is longer than its service accepts. */
public final class BodyTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says how long it may be.
   *
   * @param limit the greatest length, in bytes
   */
  public BodyTooLargeException(int limit) {
    super("a body may have at most " + limit + " bytes");
  }
}
