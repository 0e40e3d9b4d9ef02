/** Filters over the properties of events, as their text gives them and as conditions to fulfil. */
@NullMarked
package org.dateline.filter;

import org.jspecify.annotations.NullMarked;
