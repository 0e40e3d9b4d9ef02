/** The event store as a data store of GeoTools, for GeoTools programs. */
@NullMarked
package org.dateline.datastore;

import org.jspecify.annotations.NullMarked;
