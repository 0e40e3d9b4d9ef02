package org.dateline.train;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text with the spans that each teacher found in it.
 *
 * @param id of the text in its file
 * @param text any UTF-16
 * @param byTeacher the spans by the name of the teacher, in the order of the names, so that nothing
 *     made of them depends on the order of a hash table
 */
public record TaughtText(String id, String text, SortedMap<String, List<Span>> byTeacher) {

  public TaughtText {
    byTeacher = Collections.unmodifiableSortedMap(new TreeMap<>(byTeacher));
  }

  /** The same text with the spans of another teacher added or replaced. */
  TaughtText with(String teacher, List<Span> spans) {
    SortedMap<String, List<Span>> more = new TreeMap<>(byTeacher);
    more.put(teacher, spans);
    return new TaughtText(id, text, more);
  }
}
