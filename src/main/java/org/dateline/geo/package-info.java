/** Points, boxes and distances on the WGS 84 earth; depends on no other package of Dateline. */
@NullMarked
package org.dateline.geo;

import org.jspecify.annotations.NullMarked;
