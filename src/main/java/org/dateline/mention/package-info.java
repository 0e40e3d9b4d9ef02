/** Finds the toponyms of a text: a tagger of our own joined with the names of the gazetteer. */
@NullMarked
package org.dateline.mention;

import org.jspecify.annotations.NullMarked;
