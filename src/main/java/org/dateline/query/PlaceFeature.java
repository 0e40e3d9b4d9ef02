package org.dateline.query;

import java.time.LocalDate;
import org.dateline.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * A place that has events.
 *
 * @param id its id in the gazetteer
 * @param position its position
 * @param name its name
 * @param country ISO 3166-1 alpha-2 code; null for places outside countries
 * @param admin1 name of the first-level division
 * @param featureCode GeoNames feature code
 * @param precisionMeters radius of the circle that the name stands for
 * @param events number of its events
 * @param articles number of articles that report them
 * @param mentions number of mentions of the place in these articles as a place of an event
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
