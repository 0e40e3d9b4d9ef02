/** Tells which texts are versions of one report, as agencies send them to many papers. */
@NullMarked
package org.dateline.report;

import org.jspecify.annotations.NullMarked;
