/** Writes exactly the view as a file, in the forms that map programs and spreadsheets read. */
@NullMarked
package org.dateline.export;

import org.jspecify.annotations.NullMarked;
