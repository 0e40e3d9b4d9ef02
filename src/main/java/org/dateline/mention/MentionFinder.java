package org.dateline.mention;

import java.util.List;
import org.dateline.text.AnnotatedText;

/** Finds toponyms. Implementations are safe for use by many threads. */
public interface MentionFinder {

  /**
   * The toponyms of a text and of the heading above it, in order, none overlapping another. There
   * is no text that is an error.
   */
  List<Mention> find(AnnotatedText text);
}
