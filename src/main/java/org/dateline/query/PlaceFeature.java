package org.dateline.query;

import java.time.LocalDate;
import org.dateline.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * A place that has events.
 *
 * @param id its id in the gazetteer
 * @param position where
 * @param name its name
 * @param country ISO 3166-1 alpha-2 code; null where no country holds it
 * @param admin1 name of the first-level division
 * @param featureCode GeoNames feature code
 * @param precisionMeters radius of the circle that the name stands for
 * @param events how many events it has
 * @param articles how many articles report them
 * @param mentions how often they mention it so
 * @param first first day of the earliest event; null if all are undated
 * @param last last day of the latest event; null with {@code first}
 */
public record PlaceFeature(
    String id,
    Position position,
    String name,
    @Nullable String country,
    @Nullable String admin1,
    String featureCode,
    int precisionMeters,
    long events,
    long articles,
    long mentions,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {}
