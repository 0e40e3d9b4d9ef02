/** Dates of publication in the forms that people and programs write. */
@NullMarked
package org.dateline.article.date;

import org.jspecify.annotations.NullMarked;
