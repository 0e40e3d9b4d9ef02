package org.dateline.web;

import java.io.IOException;

/** Whoever is at the other end sends or takes less than the service waits for. */
final class TooSlowException extends IOException {

  private static final long serialVersionUID = 1L;

  /** With how much passed in how long. */
  TooSlowException(String message) {
    super(message);
  }
}
