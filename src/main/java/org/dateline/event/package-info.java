/** Extracts the events that an article reports, with place, date, kind and confidence. */
@NullMarked
package org.dateline.event;

import org.jspecify.annotations.NullMarked;
