/** Finds time expressions in news and resolves them to days, by rules. */
@NullMarked
package org.dateline.when;

import org.jspecify.annotations.NullMarked;
