/**
 * Corrections: people's statements about single mentions, which override the geocoder's results.
 */
@NullMarked
package org.dateline.correct;

import org.jspecify.annotations.NullMarked;
