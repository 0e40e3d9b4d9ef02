/** Filters on the properties of events: their syntaxes, and the conditions that they mean. */
@NullMarked
package org.dateline.filter;

import org.jspecify.annotations.NullMarked;
