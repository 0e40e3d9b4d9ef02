package org.dateline.mention;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.gazetteer.NameKey;

/** A gazetteer of a few names. */
final class SmallWorld implements PlaceNames {

  private static final Set<Long> CAPITALS =
      Stream.of("Washington", "Moscow", "Beijing", "Paris", "London", "Damascus", "Ankara")
          .map(NameKey::of)
          .collect(Collectors.toUnmodifiableSet());

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
        .with(COUNTRY, "Iran", "Iraq", "Norway", "Qatar")
        .with(ADMIN1, "Washington", "Idlib", "Anbar", "Texas", "California")
        .with(METROPOLIS, "Aleppo", "Moscow", "Beijing", "Paris", "London", "Damascus", "Ankara")
        .with(CITY, "Geneva", "Boston", "Tel Aviv")
        .with(VILLAGE, "Jobar");
  }

  /** The capitals among {@link #ofTheNews()}. */
  @Override
  public boolean isCapital(long key) {
    return CAPITALS.contains(key);
  }

  @Override
  public int kindOf(long key) {
    return kinds.getOrDefault(key, NONE);
  }
}
