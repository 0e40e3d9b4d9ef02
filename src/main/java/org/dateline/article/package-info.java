/** Articles and the readers that make them of files. */
@NullMarked
package org.dateline.article;

import org.jspecify.annotations.NullMarked;
