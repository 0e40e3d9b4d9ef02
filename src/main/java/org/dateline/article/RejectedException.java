package org.dateline.article;

/** Thrown when a source is not an article; the message says why in one line. */
final class RejectedException extends Exception {

  private static final long serialVersionUID = 1;

  RejectedException(String reason) {
    super(reason);
  }
}
