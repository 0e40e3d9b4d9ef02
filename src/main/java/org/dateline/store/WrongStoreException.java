package org.dateline.store;

/** What was named is no store, or none for this purpose; whoever named it must name another. */
public final class WrongStoreException extends StoreException {

  private static final long serialVersionUID = 1L;

  /** With what was named, and what could be. */
  public WrongStoreException(String message) {
    super(message);
  }
}
