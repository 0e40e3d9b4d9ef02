/**
 * The places of the world by name, in an index that is mapped into memory at start without parsing.
 */
@NullMarked
package org.dateline.gazetteer;

import org.jspecify.annotations.NullMarked;
