/** The places of the world by name: an index that is opened, never parsed, at start. */
@NullMarked
package org.dateline.gazetteer;

import org.jspecify.annotations.NullMarked;
