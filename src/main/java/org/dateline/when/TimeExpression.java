package org.dateline.when;

import org.dateline.time.DateSpan;

/**
 * Words that tell a date.
 *
 * @param start where they start in the article's text, in UTF-16 code units
 * @param end where they end, exclusive
 * @param text the words
 * @param span the days that they mean
 * @param planned whether these days are spoken of as still to come
 */
public record TimeExpression(int start, int end, String text, DateSpan span, boolean planned) {}
