package org.dateline.web;

/** What the path names does not exist. */
public final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message that names what was looked for. */
  public NotFoundException(String message) {
    super(message);
  }
}
