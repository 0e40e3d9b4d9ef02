/**
 * The events of a store in memory, kept in step with its changes: counts, pages and layers come
 * from here. It asks the store, which does not know it.
 */
@NullMarked
package org.dateline.index;

import org.jspecify.annotations.NullMarked;
