package org.dateline.store;

/** Thrown when the store cannot do what is asked; the message explains the reason to its owner. */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for the owner of the store. */
  public StoreException(String message) {
    super(message);
  }

  /** With a message for the owner of the store and the cause. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
