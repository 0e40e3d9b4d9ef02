package org.dateline.store;

import org.jspecify.annotations.Nullable;

/** Thrown when the store cannot do what is asked; the message explains the reason to its owner. */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String UNKNOWN = "the store does not answer";

  private final String reason;

  /** With a message for the owner of the store. */
  public StoreException(String message) {
    super(message);
    this.reason = UNKNOWN;
  }

  /** With a message for the owner of the store and the cause. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
    this.reason = UNKNOWN;
  }

  /**
   * With a message of two parts for the owner of the store.
   *
   * @param what cannot be done, with the address of the store
   * @param reason why, which clients may read: it names no paths
   */
  public StoreException(String what, String reason, @Nullable Throwable cause) {
    super(what + ": " + reason, cause);
    this.reason = reason;
  }

  /** The reason for clients. */
  public String reason() {
    return reason;
  }
}
