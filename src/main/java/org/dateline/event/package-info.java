/** Events: that an article reports something at a place, with when and how sure. */
@NullMarked
package org.dateline.event;

import org.jspecify.annotations.NullMarked;
