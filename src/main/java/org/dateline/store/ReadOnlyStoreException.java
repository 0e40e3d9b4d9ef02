package org.dateline.store;

/** Thrown when somebody wants to change a store that can only be read. */
public final class ReadOnlyStoreException extends StoreException {

  private static final long serialVersionUID = 1L;

  /**
   * With a message of two parts for the owner of the store.
   *
   * @param what cannot be changed, with the address of the store
   * @param reason why, which clients may read: it names no paths
   */
  public ReadOnlyStoreException(String what, String reason) {
    super(what, reason, null);
  }
}
