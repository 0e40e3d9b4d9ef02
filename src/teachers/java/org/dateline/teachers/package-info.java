/**
 * Runs the teachers of the tagger. Compiled in the Maven profile {@code teachers} alone, because
 * CoreNLP is under the GPL: nothing of this is in the product.
 */
@NullMarked
package org.dateline.teachers;

import org.jspecify.annotations.NullMarked;
