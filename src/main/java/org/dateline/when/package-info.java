/** Time expressions of news text, found and resolved to days by rules of our own. */
@NullMarked
package org.dateline.when;

import org.jspecify.annotations.NullMarked;
