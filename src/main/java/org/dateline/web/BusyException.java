package org.dateline.web;

import org.springframework.http.HttpStatus;

/** Thrown when the service cannot answer now, but soon will. */
final class BusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  private BusyException(HttpStatus status, String message) {
    super(message);
    this.status = status;
  }

  /** Too many requests in total are being answered. */
  static BusyException overloaded() {
    return new BusyException(
        HttpStatus.SERVICE_UNAVAILABLE, "too many requests are being answered; try again soon");
  }

  /** Too many long texts are being read. */
  static BusyException manyTexts() {
    return new BusyException(
        HttpStatus.SERVICE_UNAVAILABLE, "too many long texts are being read; try again soon");
  }

  /** Too many requests came from one address. */
  static BusyException tooOften(int perSecond) {
    return new BusyException(
        HttpStatus.TOO_MANY_REQUESTS,
        "at most " + perSecond + " such requests a second are taken from one address");
  }

  /** 503 or 429. */
  HttpStatus status() {
    return status;
  }
}
