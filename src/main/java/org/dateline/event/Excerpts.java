package org.dateline.event;

import java.util.List;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;

/** Quotes the sentences of a text, each short enough for a popup. */
final class Excerpts {

  /** Longer excerpts are unreadable in a popup or in a table column. */
  static final int MAX_LENGTH = 400;

  private final AnnotatedText annotated;
  private final String text;

  /** Quotes sentences of a text. */
  Excerpts(AnnotatedText annotated) {
    this.annotated = annotated;
    this.text = annotated.text();
  }

  /**
   * The sentence that contains the span, with whitespace folded; of a long one, about {@link
   * #MAX_LENGTH} characters around the span, with an ellipsis where something is left out.
   */
  String around(int start, int end) {
    List<Passage> sentences = annotated.sentences();
    int from = sentences.get(Math.max(0, annotated.sentenceAt(start))).start();
    int to = sentences.get(Math.max(0, annotated.sentenceAt(end - 1))).end();
    from = Math.min(from, start);
    to = Math.max(to, end);
    return to - from <= MAX_LENGTH ? fold(from, to) : cut(from, start, end, to);
  }

  private String cut(int from, int start, int end, int to) {
    int room = Math.max(0, MAX_LENGTH - (end - start));
    int left = Math.max(from, Math.min(start - room / 2, to - MAX_LENGTH));
    int right = Math.min(to, Math.max(end, left + MAX_LENGTH));
    if (right - left > MAX_LENGTH) {
      // The mention itself is too long, which no real name is; but any input must work.
      right = left + MAX_LENGTH;
    }
    left = left == from ? left : wordStart(left, start);
    right = right == to ? right : wordEnd(right, Math.min(end, right));
    return (left == from ? "" : "… ") + fold(left, right) + (right == to ? "" : " …");
  }

  private int wordStart(int index, int limit) {
    for (int i = index; i < limit; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return notInsidePair(Math.min(index, limit));
  }

  private int wordEnd(int index, int limit) {
    for (int i = index; i > limit; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return notInsidePair(index);
  }

  private int notInsidePair(int index) {
    boolean inside =
        index > 0
            && index < text.length()
            && Character.isHighSurrogate(text.charAt(index - 1))
            && Character.isLowSurrogate(text.charAt(index));
    return inside ? index - 1 : index;
  }

  private String fold(int from, int to) {
    return text.substring(from, to).replaceAll("[\\s\\p{Cc}\\u00a0]+", " ").strip();
  }
}
