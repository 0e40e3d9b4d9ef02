package org.dateline.gazetteer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.dateline.gazetteer.IndexFile.Section;
import org.dateline.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * The places of the world and their names.
 *
 * <p>Most callers look up a name and get {@link Place}s. The geocoder ranks thousands of candidates
 * per article, so it walks {@link #names()} and reads single columns by a place's ordinal.
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class Gazetteer {

  /** The resource that contains the index of the gazetteer that ships with Dateline. */
  private static final String BUNDLED = "/gazetteer/index.bin";

  /** How many names a search by prefix collects before it ranks them. */
  private static final int SEARCH_BREADTH = 20_000;

  /**
   * The least population of places in GeoNames' list of cities, from which the bundled gazetteer is
   * made.
   */
  private static final long NOTABLE_POPULATION = 500;

  private static final Set<String> SEATS =
      Set.of("PPLC", "PPLG", "PPLA", "PPLA2", "PPLA3", "PPLA4");

  private final ByteBuffer places;
  private final ByteBuffer words;
  private final ByteBuffer nameStrings;
  private final ByteBuffer countries;
  private final NameTable names;
  // Made when first asked for: of a large gazetteer, it takes a second.
  private volatile @Nullable String edition;

  /** Feature codes, which come after their class: "P.PPLA". */
  private final Codes features;

  /** Codes of countries and divisions. */
  private final Codes codes;

  Gazetteer(IndexFile file) {
    places = file.section(Section.PLACES);
    words = file.section(Section.WORDS);
    nameStrings = file.section(Section.NAMES);
    countries = file.section(Section.COUNTRIES);
    names = new NameTable(file);
    features = new Codes(words, 2);
    codes = new Codes(words, 0);
  }

  /**
   * The gazetteer that ships with Dateline.
   *
   * @throws IllegalStateException if it is missing from the class path
   */
  public static Gazetteer bundled() {
    try (InputStream in = Gazetteer.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("the gazetteer is not on the class path: " + BUNDLED);
      }
      return new Gazetteer(IndexFile.of(in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("the bundled gazetteer is broken: " + e.getMessage(), e);
    }
  }

  /**
   * Opens an index file by mapping it into memory.
   *
   * @throws UnusableGazetteerException if the file cannot be read or is not an index of a known
   *     version
   */
  public static Gazetteer open(Path file) throws UnusableGazetteerException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new Gazetteer(IndexFile.map(channel));
    } catch (IOException e) {
      throw UnusableGazetteerException.of(file, e);
    }
  }

  /**
   * A gazetteer of lines in the form of {@code places.tsv}: a world small enough to read in a test.
   *
   * @throws IllegalArgumentException if a line is malformed
   */
  public static Gazetteer of(List<String> lines) {
    List<PlaceRow> rows = PlaceTable.sorted(PlaceTable.parse(lines));
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    try (Workspace workspace = Workspace.inMemory()) {
      IndexBuilder.write(workspace, rows.iterator(), rows.size(), index, (step, share) -> {});
      return new Gazetteer(IndexFile.of(index.toByteArray()));
    } catch (IOException e) {
      throw new IllegalStateException("an index in memory cannot fail to be read", e);
    }
  }

  /** The number of places; their ordinals run from 0 to this number, exclusive. */
  public int size() {
    return places.capacity() / PlaceColumns.ROW_BYTES;
  }

  /**
   * Identifies the contents: the number of places, and a checksum (CRC-32C) that differs for
   * another set of places.
   */
  public String edition() {
    String known = edition;
    if (known == null) {
      CRC32C sum = new CRC32C();
      sum.update(places.duplicate().clear());
      known = "%d-places-%08x".formatted(size(), sum.getValue());
      edition = known;
    }
    return known;
  }

  /** The ordinals of the countries and dependent territories, the greatest first. */
  public IntStream countries() {
    return IntStream.range(0, countries.capacity() / Integer.BYTES)
        .map(i -> countries.getInt(i * Integer.BYTES));
  }

  /** All names of all places. */
  public NameTable names() {
    return names;
  }

  /**
   * All places that have a name, each once, the likeliest first: by prominence, reduced if the name
   * is an alternate one or matches only after folding. Case, diacritics, hyphens, apostrophes and
   * full stops are ignored in the search.
   */
  public List<NameMatch> lookup(String name) {
    List<NameMatch> matches = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    int posting = names.find(NameKey.of(name));
    for (; posting >= 0; posting = names.isLast(posting) ? -1 : posting + 1) {
      matches.add(match(posting, name));
    }
    matches.sort(Comparator.comparingDouble(match -> -rank(match)));
    matches.removeIf(match -> !seen.add(match.ordinal()));
    return matches;
  }

  /**
   * Places with a name that starts with a prefix: exact matches first, then by prominence.
   *
   * @param limit how many at most, at least 1
   */
  public List<NameMatch> search(String prefix, int limit) {
    String folded = NameKey.folded(prefix);
    if (folded.isEmpty()) {
      return List.of();
    }
    List<NameMatch> found = new ArrayList<>(lookup(prefix));
    names
        .startingWith(folded)
        .limit(SEARCH_BREADTH)
        .boxed()
        .sorted(Comparator.comparingDouble(posting -> -prominence(names.place(posting))))
        .limit(4L * limit)
        .forEach(posting -> found.add(match(posting, prefix)));
    Set<Integer> seen = new HashSet<>();
    return found.stream().filter(match -> seen.add(match.ordinal())).limit(limit).toList();
  }

  /**
   * The place with an id, which may be that of a {@link Spot}, a {@link Point} or a {@link
   * RelativePlace}.
   */
  public Optional<Place> findPlace(String id) {
    int ordinal = ordinalOf(id);
    return ordinal < 0
        ? Spot.find(this, id).or(() -> Point.find(id)).or(() -> RelativePlace.find(this, id))
        : Optional.of(place(ordinal));
  }

  /** The ordinal of the place with an id, or -1 if there is none. */
  public int ordinalOf(String id) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = word(middle, PlaceColumns.ID).compareTo(id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** The place of an ordinal. */
  public Place place(int ordinal) {
    return new Place(
        word(ordinal, PlaceColumns.ID),
        name(ordinal),
        position(ordinal),
        featureClass(ordinal),
        featureCode(ordinal),
        country(ordinal),
        orNull(codes.at(places.getInt(at(ordinal, PlaceColumns.ADMIN1)))),
        orNull(nameString(ordinal, PlaceColumns.ADMIN1_NAME)),
        orNull(word(ordinal, PlaceColumns.ADMIN2)),
        population(ordinal),
        precisionMeters(ordinal));
  }

  /** Whether the place comes from our own supplement of places that are in the news. */
  public boolean isOfSupplement(int ordinal) {
    // "dateline:jobar": the prefix of an id names the source of the place.
    return words.get(places.getInt(at(ordinal, PlaceColumns.ID)) + 2) == 'd'
        && PlaceRow.isOfSupplement(word(ordinal, PlaceColumns.ID));
  }

  /**
   * Whether the place is of a kind that the bundled gazetteer contains: a country, a division of
   * the first or second level, a town of 500 people or a seat of government, or a place of the
   * supplement. The geocoder was made for these. A full dump contains fifty times as many other
   * places, so that every second word of a text is the name of a brook or of a farm.
   */
  public boolean isNotable(int ordinal) {
    String code = featureCode(ordinal);
    return switch (featureClass(ordinal)) {
      case 'A' ->
          code.startsWith("PCL") && (!code.endsWith("H") || isOfSupplement(ordinal))
              || code.equals("ADM1")
              || code.equals("ADM2")
              || code.equals("TERR");
      case 'P' ->
          population(ordinal) >= NOTABLE_POPULATION
              || SEATS.contains(code)
              || !word(ordinal, PlaceColumns.ID).startsWith("geonames:");
      default -> isOfSupplement(ordinal) || Prominence.isGreatFeature(code);
    };
  }

  /** The usual English name. */
  public String name(int ordinal) {
    return nameString(ordinal, PlaceColumns.NAME);
  }

  /** The representative point. */
  public Position position(int ordinal) {
    return new Position(lon(ordinal), lat(ordinal));
  }

  /** Degrees east of the representative point. */
  public double lon(int ordinal) {
    return places.getInt(at(ordinal, PlaceColumns.LON)) / PlaceColumns.UNITS_PER_DEGREE;
  }

  /** Degrees north of the representative point. */
  public double lat(int ordinal) {
    return places.getInt(at(ordinal, PlaceColumns.LAT)) / PlaceColumns.UNITS_PER_DEGREE;
  }

  /** GeoNames feature class. */
  public char featureClass(int ordinal) {
    // A row contains "P.PPLA" after two bytes of length.
    return (char) words.get(places.getInt(at(ordinal, PlaceColumns.FEATURE)) + 2);
  }

  /** GeoNames feature code. */
  public String featureCode(int ordinal) {
    return features.at(places.getInt(at(ordinal, PlaceColumns.FEATURE)));
  }

  /** ISO 3166-1 alpha-2 code, null if the place belongs to no country. */
  public @Nullable String country(int ordinal) {
    return orNull(codes.at(places.getInt(at(ordinal, PlaceColumns.COUNTRY))));
  }

  /**
   * A number that is the same for two places if and only if they lie in the same country; 0 if in
   * none.
   */
  public int countryKey(int ordinal) {
    return places.getInt(at(ordinal, PlaceColumns.COUNTRY));
  }

  /** A number that is the same for places in the same first-level division; 0 if in none. */
  public long admin1Key(int ordinal) {
    int code = places.getInt(at(ordinal, PlaceColumns.ADMIN1));
    return code == 0 ? 0 : ((long) countryKey(ordinal) << 32) | code;
  }

  /** A number that is the same for places in the same second-level division; 0 if in none. */
  public long admin2Key(int ordinal) {
    int code = places.getInt(at(ordinal, PlaceColumns.ADMIN2));
    // The code of a division is unique only within the division above it.
    return code == 0 ? 0 : admin1Key(ordinal) * 0x9E3779B97F4A7C15L + code;
  }

  /** Inhabitants, 0 where unknown. */
  public long population(int ordinal) {
    return places.getLong(at(ordinal, PlaceColumns.POPULATION));
  }

  /** Radius in meters of the circle around the point that the name stands for. */
  public int precisionMeters(int ordinal) {
    return places.getInt(at(ordinal, PlaceColumns.PRECISION));
  }

  /**
   * Orders places by how likely they are meant when only their name is known; greater is likelier.
   */
  public double prominence(int ordinal) {
    return Prominence.of(
        featureClass(ordinal), featureCode(ordinal), population(ordinal), isOfSupplement(ordinal));
  }

  /** How well a requested name matches the name of a posting. */
  public MatchKind matchKind(int posting, String name) {
    String stored = names.name(posting);
    if (stored.equals(name)) {
      return MatchKind.EXACT;
    }
    return stored.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
        ? MatchKind.CASE_FOLDED
        : MatchKind.FOLDED;
  }

  /** Whether a posting contains the main name of its place. */
  public boolean isPrimary(int posting) {
    return names.nameOffset(posting) == places.getInt(at(names.place(posting), PlaceColumns.NAME));
  }

  private double rank(NameMatch match) {
    return prominence(match.ordinal()) - match.kind().ordinal() * 0.5 - (match.primary() ? 0 : 1);
  }

  private NameMatch match(int posting, String name) {
    int ordinal = names.place(posting);
    return new NameMatch(
        place(ordinal), ordinal, names.name(posting), matchKind(posting, name), isPrimary(posting));
  }

  private String nameString(int ordinal, int column) {
    return IndexFile.string(nameStrings, places.getInt(at(ordinal, column)));
  }

  private String word(int ordinal, int column) {
    return IndexFile.string(words, places.getInt(at(ordinal, column)));
  }

  private static int at(int ordinal, int column) {
    return ordinal * PlaceColumns.ROW_BYTES + column;
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
