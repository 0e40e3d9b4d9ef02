package org.dateline.web;

/** Thrown when a client has not proved that it may write. */
public final class UnauthorizedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is required, and nothing about what was sent. */
  public UnauthorizedException() {
    super("writing needs the header 'Authorization: Bearer TOKEN' with the write token");
  }
}
