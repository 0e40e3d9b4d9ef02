package org.dateline.ogc;

import org.dateline.store.EventOrder;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param order of the items, where the collection has several
 * @param limit most items, at least 1
 * @param cursor where it starts, as the page before said; null for the first
 */
record PageRequest(EventOrder order, int limit, @Nullable String cursor) {}
