package org.dateline.filter;

/** The type of the values of a property. */
public enum ValueKind {
  TEXT("text; compare it with text in single quotes"),
  NUMBER("a number; compare it with a number"),
  DATE("a date; compare it with one such as DATE('2012-09-29')"),
  BOOLEAN("true or false; compare it with one of them"),
  GEOMETRY("a geometry; it wants a spatial predicate such as S_INTERSECTS");

  private final String hint;

  ValueKind(String hint) {
    this.hint = hint;
  }

  /** What a property of this kind is and wants, to end a sentence with. */
  public String hint() {
    return hint;
  }
}
