/** Points, boxes and distances on the WGS 84 earth; imports nothing of ours. */
@NullMarked
package org.dateline.geo;

import org.jspecify.annotations.NullMarked;
