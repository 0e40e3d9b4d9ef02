/** Logistic regression over named features: weights, and how they are fitted. */
@NullMarked
package org.dateline.event.logistic;

import org.jspecify.annotations.NullMarked;
