package org.dateline.geojson;

import static org.dateline.query.EventProperty.ADMIN1;
import static org.dateline.query.EventProperty.ARTICLE;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.query.EventFeature;
import org.jspecify.annotations.Nullable;

/**
 * What events are asked for by, in the order of their ranks: 61 bytes for each, where objects would
 * take hundreds. Texts that many share have a number.
 */
final class EventArrays {

  /** The day of what has none; behind all others, as in the order of events. */
  static final int UNDATED = Integer.MAX_VALUE;

  private double[] lon = new double[1024];
  private double[] lat = new double[1024];
  private int[] startDay = new int[1024];
  private int[] endDay = new int[1024];
  private double[] confidence = new double[1024];
  private byte[] role = new byte[1024];
  private byte[] kind = new byte[1024];
  private short[] country = new short[1024];
  private int[] place = new int[1024];
  private int[] article = new int[1024];
  private int[] publisher = new int[1024];
  private int size;

  private final Numbers countries = new Numbers();
  private final Numbers places = new Numbers();
  private final Numbers articles = new Numbers();
  private final Numbers publishers = new Numbers();
  private final List<Combinations> combinations =
      List.of(
          new Combinations(PLACE, PLACE_ID, COUNTRY, ADMIN1, FEATURE_CODE, PRECISION_M),
          new Combinations(ARTICLE, PUBLISHER, PUBLISHED, PUBLISHED_PRECISION),
          new Combinations(DATE_PRECISION, DATE_SOURCE, PLANNED, KIND, MENTIONS, ROLE, CORRECTED));

  void add(EventFeature event) {
    if (size == lon.length) {
      grow(size + (size >> 1));
    }
    LocalDate start = event.start();
    LocalDate end = event.end();
    lon[size] = event.position().lon();
    lat[size] = event.position().lat();
    startDay[size] = start == null ? UNDATED : (int) start.toEpochDay();
    endDay[size] = end == null ? startDay[size] : (int) end.toEpochDay();
    confidence[size] = event.confidence();
    role[size] = (byte) event.role().ordinal();
    kind[size] = (byte) event.kind().ordinal();
    country[size] = (short) countries.of(event.country());
    place[size] = places.of(event.placeId());
    article[size] = articles.of(event.articleId());
    publisher[size] = publishers.of(event.publisher());
    combinations.forEach(values -> values.add(event));
    size++;
  }

  int size() {
    return size;
  }

  double lon(int rank) {
    return lon[rank];
  }

  double lat(int rank) {
    return lat[rank];
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

  int role(int rank) {
    return role[rank];
  }

  int kind(int rank) {
    return kind[rank];
  }

  int country(int rank) {
    return country[rank];
  }

  int place(int rank) {
    return place[rank];
  }

  int article(int rank) {
    return article[rank];
  }

  int publisher(int rank) {
    return publisher[rank];
  }

  Numbers countries() {
    return countries;
  }

  Numbers places() {
    return places;
  }

  Numbers articles() {
    return articles;
  }

  Numbers publishers() {
    return publishers;
  }

  /** All that many events share; those with the geometry come first. */
  List<Combinations> combinations() {
    return combinations;
  }

  private void grow(int larger) {
    lon = Arrays.copyOf(lon, larger);
    lat = Arrays.copyOf(lat, larger);
    startDay = Arrays.copyOf(startDay, larger);
    endDay = Arrays.copyOf(endDay, larger);
    confidence = Arrays.copyOf(confidence, larger);
    role = Arrays.copyOf(role, larger);
    kind = Arrays.copyOf(kind, larger);
    country = Arrays.copyOf(country, larger);
    place = Arrays.copyOf(place, larger);
    article = Arrays.copyOf(article, larger);
    publisher = Arrays.copyOf(publisher, larger);
  }

  /** Numbers of texts, from 0 on; a missing text has one, too, which nobody asks for. */
  static final class Numbers {

    private final Map<@Nullable String, Integer> numbers = new HashMap<>();

    private int of(@Nullable String text) {
      return numbers.computeIfAbsent(text, unknown -> numbers.size());
    }

    /** Which of the numbers stand for one of some texts. */
    boolean[] of(List<String> texts) {
      boolean[] wanted = new boolean[numbers.size()];
      for (String text : texts) {
        Integer number = numbers.get(text);
        if (number != null) {
          wanted[number] = true;
        }
      }
      return wanted;
    }
  }
}
