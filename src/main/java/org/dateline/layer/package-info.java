/** The layers under /layers: events, clusters, histogram. */
@NullMarked
package org.dateline.layer;

import org.jspecify.annotations.NullMarked;
