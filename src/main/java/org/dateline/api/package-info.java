/** The JSON services under /api. */
@NullMarked
package org.dateline.api;

import org.jspecify.annotations.NullMarked;
