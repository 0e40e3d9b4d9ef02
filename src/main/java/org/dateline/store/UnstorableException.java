package org.dateline.store;

/** Thrown when the store refuses an article for what it contains, and takes others. */
public final class UnstorableException extends StoreException {

  private static final long serialVersionUID = 1L;

  /** With what was tried, and why it is refused. */
  public UnstorableException(String what, String reason, Throwable cause) {
    super(what, reason, cause);
  }
}
