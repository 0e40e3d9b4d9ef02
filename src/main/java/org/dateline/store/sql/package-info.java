/** A store in a database that speaks SQL: what SQLite and PostGIS share. */
@NullMarked
package org.dateline.store.sql;

import org.jspecify.annotations.NullMarked;
