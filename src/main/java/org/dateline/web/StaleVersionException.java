package org.dateline.web;

/** Whoever asks for a change has seen an older version of what is to be changed. */
public final class StaleVersionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names what has changed. */
  public StaleVersionException(String what) {
    super(what + " has changed since you loaded it; load it again and look before you change it");
  }
}
