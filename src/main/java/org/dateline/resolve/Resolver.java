package org.dateline.resolve;

import java.util.List;
import org.dateline.mention.Mention;
import org.dateline.text.AnnotatedText;

/** Decides which places the mentions of one text mean. Implementations are thread-safe. */
public interface Resolver {

  /**
   * One resolution for each mention, in the same order.
   *
   * @param text the text in which the mentions were found
   * @param mentions in order of their offsets, those of the heading first
   */
  List<Resolution> resolve(AnnotatedText text, List<Mention> mentions);
}
