/** Queries for events and their results, the same for every kind of store. */
@NullMarked
package org.dateline.query;

import org.jspecify.annotations.NullMarked;
