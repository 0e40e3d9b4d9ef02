package org.dateline.correct;

import java.time.Instant;

/**
 * A person's change to the corrections of an article.
 *
 * @param corrections the corrections from now on
 * @param author who made the change, not blank
 * @param at when
 */
public record Revision(Corrections corrections, String author, Instant at) {}
