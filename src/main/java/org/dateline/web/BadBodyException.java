package org.dateline.web;

/** A body is not of the form that its service takes. */
public final class BadBodyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what was expected. */
  public BadBodyException(String message) {
    super(message);
  }

  /** With what was expected, and what led to it. */
  public BadBodyException(String message, Throwable cause) {
    super(message, cause);
  }
}
