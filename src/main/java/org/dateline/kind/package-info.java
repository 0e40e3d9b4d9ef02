/** The kinds of events. */
@NullMarked
package org.dateline.kind;

import org.jspecify.annotations.NullMarked;
