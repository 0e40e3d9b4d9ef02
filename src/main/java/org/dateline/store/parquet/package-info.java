/** An archive of GeoParquet files, which DuckDB writes and reads. */
@NullMarked
package org.dateline.store.parquet;

import org.jspecify.annotations.NullMarked;
