/** OGC API – Features under /ogc: documents, collections and items, as JSON and as pages. */
@NullMarked
package org.dateline.ogc;

import org.jspecify.annotations.NullMarked;
