/** Corrections: what people say of single mentions, laid over what the geocoder says. */
@NullMarked
package org.dateline.correct;

import org.jspecify.annotations.NullMarked;
