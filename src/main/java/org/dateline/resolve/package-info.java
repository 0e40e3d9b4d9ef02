/** Decides which place a mention means, with reasons and a confidence. */
@NullMarked
package org.dateline.resolve;

import org.jspecify.annotations.NullMarked;
