package org.dateline.gazetteer;

/** Thrown when a row of a dump is unusable. */
final class DamagedRowException extends Exception {

  private static final long serialVersionUID = 1;

  private final Damage damage;

  DamagedRowException(Damage damage) {
    // No stack trace: there may be millions of these exceptions, and their origin is known.
    super(damage.reason(), null, false, false);
    this.damage = damage;
  }

  Damage damage() {
    return damage;
  }
}
