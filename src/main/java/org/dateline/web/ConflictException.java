package org.dateline.web;

/** Thrown when a request conflicts with the current state. */
public final class ConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what was expected, and the current state. */
  public ConflictException(String message) {
    super(message);
  }
}
