package org.dateline.query;

import java.time.LocalDate;
import org.dateline.geo.BoundingBox;
import org.jspecify.annotations.Nullable;

/**
 * The spatial and temporal extent of the events of a store.
 *
 * @param bbox the smallest box around them; null if there are none
 * @param first first day of the earliest event; null if none has a date
 * @param last last day of the latest event; null with {@code first}
 */
public record Extent(
    @Nullable BoundingBox bbox, @Nullable LocalDate first, @Nullable LocalDate last) {}
