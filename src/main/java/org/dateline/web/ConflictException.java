package org.dateline.web;

/** What is asked for does not go with what is there. */
public final class ConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what was expected, and what is there. */
  public ConflictException(String message) {
    super(message);
  }
}
