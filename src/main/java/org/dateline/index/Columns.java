package org.dateline.index;

import static org.dateline.query.EventProperty.ADMIN1;
import static org.dateline.query.EventProperty.ARTICLE;
import static org.dateline.query.EventProperty.ASSERTION;
import static org.dateline.query.EventProperty.CORRECTED;
import static org.dateline.query.EventProperty.COUNTRY;
import static org.dateline.query.EventProperty.DATE_PRECISION;
import static org.dateline.query.EventProperty.DATE_SOURCE;
import static org.dateline.query.EventProperty.FEATURE_CODE;
import static org.dateline.query.EventProperty.KIND;
import static org.dateline.query.EventProperty.MENTIONS;
import static org.dateline.query.EventProperty.PLACE;
import static org.dateline.query.EventProperty.PLACE_ID;
import static org.dateline.query.EventProperty.PLANNED;
import static org.dateline.query.EventProperty.PRECISION_M;
import static org.dateline.query.EventProperty.PUBLISHED;
import static org.dateline.query.EventProperty.PUBLISHED_PRECISION;
import static org.dateline.query.EventProperty.PUBLISHER;
import static org.dateline.query.EventProperty.ROLE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.dateline.geo.BoundingBox;
import org.dateline.query.EventProperty;
import org.dateline.store.EventChanges.Row;

/**
 * The columns of events, by the rank of each event in the default order: 44 bytes an event. What
 * many events share stands once in {@link SharedValues}.
 */
final class Columns {

  /** The day of an undated event: after all others, as in the order of events. */
  static final int UNDATED = Integer.MAX_VALUE;

  // A property that is added to one of these lists can be filtered by, counted by and searched by.
  private final SharedValues places =
      SharedValues.of(PLACE, PLACE_ID, COUNTRY, ADMIN1, FEATURE_CODE, PRECISION_M).withPosition();
  private final SharedValues articles =
      SharedValues.of(ARTICLE, PUBLISHER, PUBLISHED, PUBLISHED_PRECISION).withFirstReport();
  private final SharedValues traits =
      SharedValues.of(
          DATE_PRECISION, DATE_SOURCE, PLANNED, KIND, ASSERTION, MENTIONS, ROLE, CORRECTED);

  private long[] row = new long[16];
  private int[] place = new int[16];
  private int[] article = new int[16];
  private int[] trait = new int[16];
  private int[] startDay = new int[16];
  private int[] endDay = new int[16];
  private double[] confidence = new double[16];
  private int size;

  // The ranks of the events of each place, one place after the other.
  private int[] firstOfPlace = {};
  private int[] byPlace = {};
  private PlaceGrid grid = new PlaceGrid(places);

  /** Adds an event, which comes after all others in the default order. */
  void add(Row indexed) {
    if (size == row.length) {
      resize(size + (size >> 1));
    }
    LocalDate start = indexed.event().start();
    LocalDate end = indexed.event().end();
    row[size] = indexed.number();
    place[size] = places.add(indexed);
    article[size] = articles.add(indexed);
    trait[size] = traits.add(indexed);
    startDay[size] = start == null ? UNDATED : (int) start.toEpochDay();
    endDay[size] = end == null ? startDay[size] : (int) end.toEpochDay();
    confidence[size] = indexed.event().confidence();
    size++;
  }

  /** Ends the adding. */
  Columns freeze() {
    resize(size);
    shared().forEach(SharedValues::freeze);
    firstOfPlace = new int[places.size() + 1];
    for (int rank = 0; rank < size; rank++) {
      firstOfPlace[place[rank] + 1]++;
    }
    for (int number = 0; number < places.size(); number++) {
      firstOfPlace[number + 1] += firstOfPlace[number];
    }
    grid = new PlaceGrid(places);
    int[] next = firstOfPlace.clone();
    byPlace = new int[size];
    for (int rank = 0; rank < size; rank++) {
      byPlace[next[place[rank]]++] = rank;
    }
    return this;
  }

  int size() {
    return size;
  }

  /** All values that are shared; those with the position come first. */
  List<SharedValues> shared() {
    return List.of(places, articles, traits);
  }

  SharedValues places() {
    return places;
  }

  SharedValues articles() {
    return articles;
  }

  SharedValues traits() {
    return traits;
  }

  /**
   * The shared values that have a property.
   *
   * @throws IllegalArgumentException if none have
   */
  SharedValues sharing(EventProperty property) {
    return shared().stream()
        .filter(values -> values.has(property))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no events share " + property));
  }

  /** Number of the row in the store. */
  long row(int rank) {
    return row[rank];
  }

  int place(int rank) {
    return place[rank];
  }

  int article(int rank) {
    return article[rank];
  }

  int trait(int rank) {
    return trait[rank];
  }

  /** The number of an event's combination of shared values. */
  int number(SharedValues values, int rank) {
    return values == places ? place[rank] : values == articles ? article[rank] : trait[rank];
  }

  int startDay(int rank) {
    return startDay[rank];
  }

  int endDay(int rank) {
    return endDay[rank];
  }

  double confidence(int rank) {
    return confidence[rank];
  }

  /** The places in a box or on its edge. */
  BitSet placesIn(BoundingBox box) {
    return grid.in(box);
  }

  /** How many events a place has. */
  int eventsAt(int place) {
    return firstOfPlace[place + 1] - firstOfPlace[place];
  }

  /** The rank of one of the events of a place. */
  int rankAt(int place, int index) {
    return byPlace[firstOfPlace[place] + index];
  }

  private void resize(int capacity) {
    row = Arrays.copyOf(row, capacity);
    place = Arrays.copyOf(place, capacity);
    article = Arrays.copyOf(article, capacity);
    trait = Arrays.copyOf(trait, capacity);
    startDay = Arrays.copyOf(startDay, capacity);
    endDay = Arrays.copyOf(endDay, capacity);
    confidence = Arrays.copyOf(confidence, capacity);
  }
}
