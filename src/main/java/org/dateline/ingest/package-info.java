/** Takes articles through reading, geocoding and storing. */
@NullMarked
package org.dateline.ingest;

import org.jspecify.annotations.NullMarked;
