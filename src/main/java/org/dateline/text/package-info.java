/**
 * Tokenizes a text once, and finds its sentences, paragraphs, headline, quotations and dateline.
 */
@NullMarked
package org.dateline.text;

import org.jspecify.annotations.NullMarked;
