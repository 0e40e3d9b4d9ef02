package org.dateline.mention;

/**
 * What the tagger calls a token: outside of every name, or the begin or the inside of one of a kind
 * (the BIO scheme of Ramshaw and Marcus 1995).
 *
 * <p>Persons, organisations and peoples are learnt beside places because a tagger that knows what
 * else a capitalised word may be takes fewer of them for places.
 */
public enum Label {
  OUTSIDE,
  BEGIN_PLACE,
  INSIDE_PLACE,
  BEGIN_PERSON,
  INSIDE_PERSON,
  BEGIN_ORGANIZATION,
  INSIDE_ORGANIZATION,
  PEOPLE;

  /** As many as lanes of 16 bits in two {@code long}s. */
  public static final int COUNT = 8;

  private static final Label[] VALUES = values();

  /** The label of an ordinal. */
  public static Label of(int ordinal) {
    return VALUES[ordinal];
  }

  /** The label of a later token of a name that begins with this one. */
  public Label inside() {
    return switch (this) {
      case BEGIN_PLACE -> INSIDE_PLACE;
      case BEGIN_PERSON -> INSIDE_PERSON;
      case BEGIN_ORGANIZATION -> INSIDE_ORGANIZATION;
      default -> this;
    };
  }

  /**
   * Whether a token so labelled may stand behind one of that label: what goes on must have begun.
   */
  public boolean mayFollow(Label last) {
    return switch (this) {
      case INSIDE_PLACE -> last.isPlace();
      case INSIDE_PERSON -> last.isPerson();
      case INSIDE_ORGANIZATION -> last.isOrganization();
      default -> true;
    };
  }

  /** The label of the first token of a name of this kind. */
  public Label begin() {
    return switch (this) {
      case INSIDE_PLACE -> BEGIN_PLACE;
      case INSIDE_PERSON -> BEGIN_PERSON;
      case INSIDE_ORGANIZATION -> BEGIN_ORGANIZATION;
      default -> this;
    };
  }

  public boolean isPlace() {
    return this == BEGIN_PLACE || this == INSIDE_PLACE;
  }

  public boolean isPerson() {
    return this == BEGIN_PERSON || this == INSIDE_PERSON;
  }

  public boolean isOrganization() {
    return this == BEGIN_ORGANIZATION || this == INSIDE_ORGANIZATION;
  }

  public boolean isInside() {
    return this == INSIDE_PLACE || this == INSIDE_PERSON || this == INSIDE_ORGANIZATION;
  }
}
