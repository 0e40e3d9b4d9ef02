/** What can be asked about events, and the answers: the same for every kind of store. */
@NullMarked
package org.dateline.query;

import org.jspecify.annotations.NullMarked;
