/** On which of the days that an article names an event was, or whether on that of publication. */
@NullMarked
package org.dateline.event.days;

import org.jspecify.annotations.NullMarked;
