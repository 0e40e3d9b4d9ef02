/** Trains the weights of the tagger on texts that other programs have labelled. */
@NullMarked
package org.dateline.train;

import org.jspecify.annotations.NullMarked;
