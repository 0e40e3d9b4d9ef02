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

  /**
   * The first of these toponyms.
   *
   * @param most how many at most, at least 1
   */
  default List<Mention> find(AnnotatedText text, int most) {
    List<Mention> all = find(text);
    return all.subList(0, Math.min(most, all.size()));
  }
}
