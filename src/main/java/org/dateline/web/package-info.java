/** What all HTTP services share: strict parameters, problem details, safe headers. */
@NullMarked
package org.dateline.web;

import org.jspecify.annotations.NullMarked;
