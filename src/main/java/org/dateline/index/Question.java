package org.dateline.index;

import java.util.Set;
import org.dateline.query.EventQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the index.
 *
 * @param query the conditions; limit and offset do not count
 * @param undatedToo whether undated events match any interval of events, as OGC API – Features
 *     demands
 * @param articlesWithText ids of the articles that contain the query's text, as the store found
 *     them; null where the query has no text
 */
record Question(EventQuery query, boolean undatedToo, @Nullable Set<String> articlesWithText) {}
