package org.dateline.mention;

import java.util.Arrays;
import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.NameKey;
import org.dateline.gazetteer.NameTable;

/** The names of a gazetteer, each with the kind of its most prominent place. */
public final class GazetteerNames implements PlaceNames {

  private static final long METROPOLIS_POPULATION = 1_000_000;
  private static final long CITY_POPULATION = 100_000;
  private static final long TOWN_POPULATION = 15_000;

  /** More postings are never needed, because the likeliest place comes first. */
  private static final int MOST_POSTINGS = 32;

  /** "Washington" is a capital although a state has the name, "Great Britain" also an island. */
  private static final int LIKELIEST = 2;

  private static final int LEAST = ALTERNATE_OF_SMALL + 1;

  /** Keys of names, sorted. */
  private static final long[] IN_THE_NEWS =
      FixedNames.inTheNews().words().stream().mapToLong(NameKey::of).sorted().toArray();

  private final Gazetteer gazetteer;
  private final NameTable names;
  private final FixedNames abbreviations = FixedNames.abbreviations();

  /**
   * The kind plus one, by first posting; 0 if not computed yet. Threads may compute a kind at the
   * same time, because all write the same byte.
   */
  private final byte[] kinds;

  /** Uses the names of a gazetteer. */
  public GazetteerNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.names = gazetteer.names();
    this.kinds = new byte[names.size()];
  }

  /** Names of places in the news are as well known as those of cities. */
  @Override
  public int kindOf(long key) {
    int kind = kindInGazetteer(key);
    boolean known = kind != NONE && kind <= CITY && kind != ADMIN2;
    return !known && Arrays.binarySearch(IN_THE_NEWS, key) >= 0 ? CITY : kind;
  }

  private int kindInGazetteer(long key) {
    int posting = names.find(key);
    if (posting < 0) {
      return NONE;
    }
    int kind = kinds[posting] - 1;
    if (kind < 0) {
      kind = workOut(posting);
      kinds[posting] = (byte) (kind + 1);
    }
    return kind;
  }

  @Override
  public boolean isCountry(long key) {
    return isLikely(key, "PCL");
  }

  @Override
  public boolean isCapital(long key) {
    return isLikely(key, "PPLC");
  }

  private boolean isLikely(long key, String featureCode) {
    int posting = names.find(key);
    for (int i = 0; posting >= 0 && i < LIKELIEST; i++) {
      if (gazetteer.featureCode(names.place(posting + i)).startsWith(featureCode)) {
        return true;
      }
      if (names.isLast(posting + i)) {
        break;
      }
    }
    return false;
  }

  @Override
  public int kindOfWritten(long key, String name) {
    if (abbreviations.contains(name)) {
      return kindOf(key);
    }
    int best = LEAST;
    int posting = names.find(key);
    for (int i = 0; posting >= 0 && i < MOST_POSTINGS; i++) {
      if (gazetteer.isNotable(names.place(posting)) && names.name(posting).equals(name)) {
        // "UK" is a country although it is only an alternate name.
        best = Math.min(best, kindOfPlace(names.place(posting)));
      }
      posting = names.isLast(posting) ? -1 : posting + 1;
    }
    return best == LEAST ? NONE : best;
  }

  private int workOut(int first) {
    int best = LEAST;
    int posting = first;
    for (int i = 0; i < MOST_POSTINGS; i++) {
      // The tagger was trained with the names of notable places.
      if (gazetteer.isNotable(names.place(posting))) {
        best = Math.min(best, kindOfName(posting));
      }
      if (names.isLast(posting)) {
        break;
      }
      posting++;
    }
    return best == LEAST ? NONE : best;
  }

  private int kindOfName(int posting) {
    int kind = kindOfPlace(names.place(posting));
    if (gazetteer.isPrimary(posting)) {
      return kind;
    }
    boolean great = kind <= CITY && kind != ADMIN2 || isRegion(names.place(posting));
    return great ? ALTERNATE_OF_GREAT : ALTERNATE_OF_SMALL;
  }

  /** "Near East" is no less a region for being the second name of the Middle East. */
  private boolean isRegion(int place) {
    return gazetteer.featureCode(place).equals("RGN") && gazetteer.isOfSupplement(place);
  }

  private int kindOfPlace(int place) {
    char featureClass = gazetteer.featureClass(place);
    if (featureClass == 'A') {
      String code = gazetteer.featureCode(place);
      return code.startsWith("PCL") ? COUNTRY : code.equals("ADM1") ? ADMIN1 : ADMIN2;
    }
    if (featureClass != 'P') {
      return FEATURE;
    }
    long population = gazetteer.population(place);
    if (population >= METROPOLIS_POPULATION) {
      return METROPOLIS;
    }
    if (population >= CITY_POPULATION) {
      return CITY;
    }
    return population >= TOWN_POPULATION ? TOWN : VILLAGE;
  }
}
