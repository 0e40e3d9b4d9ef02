package org.dateline.web;

/** Thrown when the resource of a path does not exist. */
public final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message that names the resource. */
  public NotFoundException(String message) {
    super(message);
  }
}
