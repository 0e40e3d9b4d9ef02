/** The program and the web service, assembled from their parts. */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
