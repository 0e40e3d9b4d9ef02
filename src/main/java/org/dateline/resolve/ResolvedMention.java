package org.dateline.resolve;

import org.dateline.mention.Mention;

/** A mention together with what became of it. */
public record ResolvedMention(Mention mention, Resolution resolution) {

  /** The same, so many UTF-16 units further on in the text. */
  ResolvedMention movedBy(int units) {
    return new ResolvedMention(mention.movedBy(units), resolution);
  }
}
