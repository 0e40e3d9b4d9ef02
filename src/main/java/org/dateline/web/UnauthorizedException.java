package org.dateline.web;

/** Whoever asks has not shown that he may write. */
public final class UnauthorizedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wanted, and nothing about what was sent. */
  public UnauthorizedException() {
    super("writing needs the header 'Authorization: Bearer TOKEN' with the write token");
  }
}
