package org.dateline.resolve;

import org.dateline.mention.Mention;

/** A mention together with what became of it. */
public record ResolvedMention(Mention mention, Resolution resolution) {}
