/** A store in PostgreSQL with PostGIS; several services may share one. */
@NullMarked
package org.dateline.store.postgis;

import org.jspecify.annotations.NullMarked;
