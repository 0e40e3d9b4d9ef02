package org.dateline.web;

/** Thrown when a body does not have the form that its service accepts. */
public final class BadBodyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what was expected. */
  public BadBodyException(String message) {
    super(message);
  }

  /** With what was expected, and the cause. */
  public BadBodyException(String message, Throwable cause) {
    super(message, cause);
  }
}
