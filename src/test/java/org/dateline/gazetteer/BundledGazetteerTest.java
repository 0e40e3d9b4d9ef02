package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.geo.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gazetteer that ships: facts that a map of the news cannot do without. */
class BundledGazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.bundled();

  @Test
  void itHoldsTheWorld() {
    assertThat(GAZETTEER.size()).isGreaterThan(225_000);
  }

  @ParameterizedTest
  @CsvSource({
    "Aleppo, 37.16, 36.20",
    "Jobar, 36.34, 33.53",
    "Idlib, 36.63, 35.93",
    "Raqqa, 39.01, 35.95",
    "Fallujah, 43.79, 33.35",
    "Mosul, 43.13, 36.34",
    "Tuz Khurmato, 44.63, 34.89",
    "Yarmouk camp, 36.30, 33.47",
    "Damascus, 36.29, 33.51",
    "Baghdad, 44.40, 33.34",
    "Benghazi, 20.07, 32.12",
    "Paris, 2.35, 48.85",
    "Geneva, 6.15, 46.20",
    "Deir ez-Zor, 40.14, 35.34",
    "Kobani, 38.35, 36.89",
    "Sinjar, 41.86, 36.32",
    "Eastern Ghouta, 36.40, 33.53",
    "New York, -74.01, 40.71",
    "Kyiv, 30.52, 50.45",
    "London, -0.13, 51.51",
    "Washington, -77.04, 38.90",
    "Red Sea, 38.0, 20.0",
    "Licking County, -82.5, 40.1",
  })
  void likeliestPlaceOfANameLiesWhereTheAtlasHasIt(String name, double lon, double lat) {
    Place place = GAZETTEER.lookup(name).get(0).place();
    double radiusMeters = Math.max(25_000, place.precisionMeters());
    assertThat(place.position().distanceMeters(new Position(lon, lat)))
        .as("%s is at %s", name, place)
        .isLessThan(radiusMeters);
  }
}
