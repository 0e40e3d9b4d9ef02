package org.dateline.gazetteer;

/** Reasons for leaving out a row of a dump. */
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

  /** The reason in words, as an item of a list. */
  public String reason() {
    return reason;
  }
}
