/** Call counts and durations of the parts of the service, for Prometheus. */
@NullMarked
package org.dateline.metrics;

import org.jspecify.annotations.NullMarked;
