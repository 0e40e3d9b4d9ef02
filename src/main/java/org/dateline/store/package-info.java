/**
 * Stores articles and events: the interfaces of a store, and the values that it takes and gives.
 */
@NullMarked
package org.dateline.store;

import org.jspecify.annotations.NullMarked;
