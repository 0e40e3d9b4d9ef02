/** Makes the weights of the tagger out of texts that other programs have labelled. */
@NullMarked
package org.dateline.train;

import org.jspecify.annotations.NullMarked;
