package org.dateline.ogc;

import org.dateline.filter.EventFilter;
import org.dateline.store.EventOrder;
import org.dateline.store.EventQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param query the events that the items are, or are gathered from
 * @param filter what the properties of the items fulfil; null for all
 * @param order of the items; null for that of the collection
 * @param limit most items, at least 1
 * @param cursor where it starts, as the page before said; null for the first
 */
record PageRequest(
    EventQuery query,
    @Nullable EventFilter filter,
    @Nullable EventOrder order,
    int limit,
    @Nullable String cursor) {}
