/** Dates as sources give them, whole or in part, and spans of them; imports nothing of ours. */
@NullMarked
package org.dateline.time;

import org.jspecify.annotations.NullMarked;
