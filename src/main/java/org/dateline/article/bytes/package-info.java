/** Reads the bytes of files as characters and lines. */
@NullMarked
package org.dateline.article.bytes;

import org.jspecify.annotations.NullMarked;
