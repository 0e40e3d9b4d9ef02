package org.dateline.gazetteer;

/** Why a row of a dump is left out. */
public enum Damage {
  COLUMNS("wrong number of columns"),
  TEXT("not UTF-8"),
  LENGTH("line too long"),
  ID("no GeoNames id"),
  NAME("no name"),
  NUMBER("not a number"),
  COORDINATES("coordinates out of range"),
  FEATURE("unknown feature class"),
  TWICE("id given again further down");

  private final String reason;

  Damage(String reason) {
    this.reason = reason;
  }

  /** In words, to stand in a list. */
  public String reason() {
    return reason;
  }
}
