package org.dateline.gazetteer;

/** A row of a dump that says nothing that can be used. */
final class DamagedRowException extends Exception {

  private static final long serialVersionUID = 1;

  private final Damage damage;

  DamagedRowException(Damage damage) {
    // There may be millions of them, and where they come from is known.
    super(damage.reason(), null, false, false);
    this.damage = damage;
  }

  Damage damage() {
    return damage;
  }
}
