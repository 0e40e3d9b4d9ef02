package org.dateline.mention;

import java.util.List;
import org.dateline.text.AnnotatedText;

/** Finds toponyms. Implementations are thread-safe. */
public interface MentionFinder {

  /**
   * The toponyms of a text and of the heading above it, in order, without overlaps. Accepts every
   * text.
   */
  List<Mention> find(AnnotatedText text);
}
