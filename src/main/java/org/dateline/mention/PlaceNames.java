package org.dateline.mention;

/** The tagger's view of a gazetteer: the kind of the likeliest place of a name. */
public interface PlaceNames {

  /** No place has that name. */
  int NONE = 0;

  int COUNTRY = 1;
  int ADMIN1 = 2;
  int ADMIN2 = 3;

  /** A populated place of a million and more. */
  int METROPOLIS = 4;

  /** Of 100,000 and more. */
  int CITY = 5;

  /** Of 15,000 and more. */
  int TOWN = 6;

  int VILLAGE = 7;

  /** A region, water, mountain, park or building. */
  int FEATURE = 8;

  /** Only an alternate name of a country, a first-level division or a city of 100,000. */
  int ALTERNATE_OF_GREAT = 9;

  /** Only an alternate name of anything less. */
  int ALTERNATE_OF_SMALL = 10;

  /**
   * The kind of the most prominent place of a name, one of the constants.
   *
   * @param key of the name, by {@link org.dateline.gazetteer.NameKey}
   */
  int kindOf(long key);

  /**
   * Whether one of the likeliest places of a name, by any of its names, is a country.
   *
   * @param key of the name, by {@link org.dateline.gazetteer.NameKey}
   */
  default boolean isCountry(long key) {
    return kindOf(key) == COUNTRY;
  }

  /**
   * Whether one of the likeliest places of a name is the capital of a country.
   *
   * @param key of the name, by {@link org.dateline.gazetteer.NameKey}
   */
  default boolean isCapital(long key) {
    return false;
  }

  /**
   * The kind of the most prominent place whose name has exactly this spelling, {@link #NONE} if
   * there is none: "US" is a country, "us" and "Us" are not.
   *
   * @param key of the name
   */
  default int kindOfWritten(long key, String name) {
    return kindOf(key);
  }
}
