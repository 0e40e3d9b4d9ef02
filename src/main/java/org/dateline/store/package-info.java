/** Keeps articles and events and answers queries over them. */
@NullMarked
package org.dateline.store;

import org.jspecify.annotations.NullMarked;
