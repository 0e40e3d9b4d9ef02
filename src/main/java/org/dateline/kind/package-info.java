/** Determines the kind of event that a sentence reports, by words and rules. */
@NullMarked
package org.dateline.kind;

import org.jspecify.annotations.NullMarked;
