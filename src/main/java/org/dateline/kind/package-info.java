/** What kind of event a sentence tells of, by words and rules of our own. */
@NullMarked
package org.dateline.kind;

import org.jspecify.annotations.NullMarked;
