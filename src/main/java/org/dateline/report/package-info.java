/** Recognises texts that are versions of one report, such as agencies send to many papers. */
@NullMarked
package org.dateline.report;

import org.jspecify.annotations.NullMarked;
