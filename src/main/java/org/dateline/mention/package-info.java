/** Finds the toponyms of a text: our own tagger, combined with the names of the gazetteer. */
@NullMarked
package org.dateline.mention;

import org.jspecify.annotations.NullMarked;
