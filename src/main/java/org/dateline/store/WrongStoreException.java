package org.dateline.store;

/** Thrown when an address is not that of a usable store, so that another address is needed. */
public final class WrongStoreException extends StoreException {

  private static final long serialVersionUID = 1L;

  /** With the given address, and what was expected. */
  public WrongStoreException(String message) {
    super(message);
  }
}
