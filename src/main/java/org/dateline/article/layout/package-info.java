/** Turns text as programs lay it out into paragraphs, and finds its head. */
@NullMarked
package org.dateline.article.layout;

import org.jspecify.annotations.NullMarked;
