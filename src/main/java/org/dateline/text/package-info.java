/** Cuts a text once: tokens, sentences, paragraphs, headline, quotations and dateline. */
@NullMarked
package org.dateline.text;

import org.jspecify.annotations.NullMarked;
