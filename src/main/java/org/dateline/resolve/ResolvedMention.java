package org.dateline.resolve;

import org.dateline.mention.Mention;

/** A mention with its resolution. */
public record ResolvedMention(Mention mention, Resolution resolution) {}
