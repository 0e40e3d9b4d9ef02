package org.dateline.when;

import org.dateline.time.DateSpan;

/**
 * A time expression in a text, resolved to days.
 *
 * @param start start offset in the article's text, in UTF-16 code units
 * @param end end offset, exclusive
 * @param text the words
 * @param span the days that they mean
 * @param planned whether the text refers to these days as future
 * @param form what kind of words they are, such as "weekday" or "day of month"
 */
public record TimeExpression(
    int start, int end, String text, DateSpan span, boolean planned, String form) {}
