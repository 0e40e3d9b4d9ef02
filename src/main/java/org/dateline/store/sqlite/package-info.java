/** A store in one SQLite file, which is a GeoPackage. */
@NullMarked
package org.dateline.store.sqlite;

import org.jspecify.annotations.NullMarked;
