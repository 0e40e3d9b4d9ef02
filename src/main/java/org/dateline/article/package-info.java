/** Articles, and the readers that extract them from files. */
@NullMarked
package org.dateline.article;

import org.jspecify.annotations.NullMarked;
