package org.dateline.query;

import java.time.LocalDate;
import org.dateline.geo.BoundingBox;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the events of a store are.
 *
 * @param bbox the least box around them; null where there are none
 * @param first first day of the earliest; null where none has a date
 * @param last last day of the latest; null with {@code first}
 */
public record Extent(
    @Nullable BoundingBox bbox, @Nullable LocalDate first, @Nullable LocalDate last) {}
