/** The program and the web service, joined of their parts. */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
