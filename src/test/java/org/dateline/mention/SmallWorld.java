package org.dateline.mention;

import java.util.Map;
import java.util.TreeMap;
import org.dateline.gazetteer.NameKey;

/** A gazetteer of a few names. */
final class SmallWorld implements PlaceNames {

  private final Map<Long, Integer> kinds = new TreeMap<>();

  SmallWorld with(int kind, String... names) {
    for (String name : names) {
      kinds.put(NameKey.of(name), kind);
    }
    return this;
  }

  static SmallWorld ofTheNews() {
    return new SmallWorld()
        .with(COUNTRY, "Syria", "Russia", "China", "Tunisia", "US", "Turkey", "Jordan")
        .with(ADMIN1, "Washington", "Idlib")
        .with(METROPOLIS, "Aleppo", "Moscow", "Beijing", "Paris", "London", "Damascus")
        .with(CITY, "Geneva", "Boston", "Tel Aviv")
        .with(VILLAGE, "Jobar");
  }

  @Override
  public int kindOf(long key) {
    return kinds.getOrDefault(key, NONE);
  }
}
