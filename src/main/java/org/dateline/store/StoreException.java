package org.dateline.store;

/** The store cannot do what is asked; the message says why in words for its owner. */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for the owner of the store. */
  public StoreException(String message) {
    super(message);
  }

  /** With a message for the owner of the store and what led to it. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
