/** Measurements, run by hand: docs/benchmarks tells how, and what came out. */
@NullMarked
package org.dateline.benchmark;

import org.jspecify.annotations.NullMarked;
