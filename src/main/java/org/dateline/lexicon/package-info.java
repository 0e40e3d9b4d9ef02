/** The words that the rules read, by language: the tables of the folder {@code lexicon}. */
@NullMarked
package org.dateline.lexicon;

import org.jspecify.annotations.NullMarked;
