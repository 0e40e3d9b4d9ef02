/** Measures the geocoder against annotated texts, and reads such texts for fitting it. */
@NullMarked
package org.dateline.evaluate;

import org.jspecify.annotations.NullMarked;
