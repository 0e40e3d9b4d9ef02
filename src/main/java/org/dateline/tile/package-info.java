/** Writes events and clusters as vector tiles. */
@NullMarked
package org.dateline.tile;

import org.jspecify.annotations.NullMarked;
