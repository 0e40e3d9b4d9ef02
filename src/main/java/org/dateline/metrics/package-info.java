/** How often and how long the parts of the service work, for Prometheus. */
@NullMarked
package org.dateline.metrics;

import org.jspecify.annotations.NullMarked;
