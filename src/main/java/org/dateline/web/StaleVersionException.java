package org.dateline.web;

/** Thrown when a client asks for a change after seeing an older version. */
public final class StaleVersionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names what has changed. */
  public StaleVersionException(String what) {
    super(what + " has changed since you loaded it; load it again and look before you change it");
  }
}
