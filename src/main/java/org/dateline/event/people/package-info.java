/** Who does something in an event and to whom, and how many people it killed and injured. */
@NullMarked
package org.dateline.event.people;

import org.jspecify.annotations.NullMarked;
