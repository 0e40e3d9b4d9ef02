/** Decides which place a mention means, with evidence and a confidence. */
@NullMarked
package org.dateline.resolve;

import org.jspecify.annotations.NullMarked;
