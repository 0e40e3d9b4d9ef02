package org.dateline.gazetteer;

import org.dateline.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the gazetteer.
 *
 * @param id its source and its key there, such as {@code geonames:170063}
 * @param name the usual English name
 * @param position a representative point
 * @param featureClass GeoNames feature class, one of {@code A H L P R S T U V}
 * @param featureCode GeoNames feature code, {@code PPLA}
 * @param country ISO 3166-1 alpha-2 code; null for places outside countries (seas, continents)
 * @param admin1Code GeoNames code of the first-level division, unique only within the country
 * @param admin1 name of the first-level division
 * @param admin2Code GeoNames code of the second-level division, unique only within the first
 * @param population inhabitants, 0 where unknown
 * @param precisionMeters radius of the circle around {@code position} that the name stands for
 */
public record Place(
    String id,
    String name,
    Position position,
    char featureClass,
    String featureCode,
    @Nullable String country,
    @Nullable String admin1Code,
    @Nullable String admin1,
    @Nullable String admin2Code,
    long population,
    int precisionMeters) {}
