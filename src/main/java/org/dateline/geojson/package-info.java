/** Writes events and mentions as GeoJSON and JSON, streaming. */
@NullMarked
package org.dateline.geojson;

import org.jspecify.annotations.NullMarked;
