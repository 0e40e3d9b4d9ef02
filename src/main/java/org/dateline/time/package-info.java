/** Dates, complete or partial, and spans of dates; depends on no other package of Dateline. */
@NullMarked
package org.dateline.time;

import org.jspecify.annotations.NullMarked;
