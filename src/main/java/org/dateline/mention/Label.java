package org.dateline.mention;

/**
 * The labels of the tagger: outside of any name, or the beginning or inside of a name of some kind
 * (the BIO scheme of Ramshaw and Marcus 1995).
 *
 * <p>Persons, organisations and peoples are labels, too, because a tagger that knows what else a
 * capitalised word may be mistakes fewer of them for places.
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

  /** The number of labels: as many as lanes of 16 bits in two {@code long}s. */
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

  /** Whether this label may follow another: a name must begin before it continues. */
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
