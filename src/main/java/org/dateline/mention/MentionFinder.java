package org.dateline.mention;

import java.util.List;

/** Finds toponyms. Implementations are safe for use by many threads. */
public interface MentionFinder {

  /**
   * The toponyms of a text, in order, none overlapping another.
   *
   * @param text any UTF-16, of any length; never an error, whatever it holds
   */
  List<Mention> find(String text);
}
