package org.dateline.event;

import java.util.List;
import org.dateline.kind.EventKind;

/**
 * The kind of an event, with its evidence.
 *
 * @param kind the kind
 * @param words the words that indicate it, in order and as written; empty for {@link
 *     EventKind#OTHER}
 */
public record FoundKind(EventKind kind, List<String> words) {

  public FoundKind {
    words = List.copyOf(words);
    if (words.isEmpty() != (kind == EventKind.OTHER)) {
      throw new IllegalArgumentException("a kind other than 'other' comes with its words");
    }
  }
}
