/** What kind of event a trigger reports, by its words and by what the whole article is about. */
@NullMarked
package org.dateline.event.kinds;

import org.jspecify.annotations.NullMarked;
