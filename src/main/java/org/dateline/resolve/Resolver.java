package org.dateline.resolve;

import java.util.List;
import org.dateline.mention.Mention;

/** Decides which places the mentions of one text mean. Safe for use by many threads. */
public interface Resolver {

  /**
   * One resolution for each mention, in the same order.
   *
   * @param text the text in which the mentions were found
   * @param mentions in order of their offsets
   */
  List<Resolution> resolve(String text, List<Mention> mentions);
}
