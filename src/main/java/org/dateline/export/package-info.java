/** Exports the view as a file, in formats that map programs and spreadsheets read. */
@NullMarked
package org.dateline.export;

import org.jspecify.annotations.NullMarked;
