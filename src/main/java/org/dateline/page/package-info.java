/** The map page as few files: its modules and its style sheets joined into one each. */
@NullMarked
package org.dateline.page;

import org.jspecify.annotations.NullMarked;
