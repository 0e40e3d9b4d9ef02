package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a line end, a soft hyphen or a space without width breaks: "Da-" and "mascus" on two
 * lines. Each is mended in place, so that all offsets after it stay: what was removed from within
 * it becomes blanks after it.
 */
final class BrokenWords {

  private static final String UNSEEN = "[\\u00AD\\u200B\\u2060\\uFEFF]";

  private static final String LETTERS = "[\\p{L}\\p{M}'’]";

  /** Letters, and hyphens between them; repetitions are bounded because the matcher recurs. */
  private static final String PART = LETTERS + "++(?:-(?=\\p{L})" + LETTERS + "++){0,10}+";

  /** An unseen character or a hyphen, and the line end after it. */
  private static final String BREAK =
      "(?:" + UNSEEN + "++(?:\\r?\\n[ \\t]*+)?|-[ \\t]*+\\r?\\n[ \\t]*+)(?=\\p{L})";

  private static final Pattern BROKEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}'’-])(?=\\p{L})" + PART + "(?:" + BREAK + PART + "){1,40}+");

  private static final Pattern GAP = Pattern.compile(BREAK);

  private static final Pattern STRAY = Pattern.compile(UNSEEN);

  private final String mended;
  private final List<Span> words;

  private BrokenWords(String mended, List<Span> words) {
    this.mended = mended;
    this.words = words;
  }

  /** Mends the broken words of a text. Time is linear in its length. */
  static BrokenWords of(String text) {
    if (!mayHaveAny(text)) {
      return new BrokenWords(text, List.of());
    }
    StringBuilder mended = new StringBuilder(text);
    List<Span> words = new ArrayList<>();
    Matcher broken = BROKEN.matcher(text);
    while (broken.find()) {
      Interruption.check();
      String word = joined(broken.group());
      mended.replace(
          broken.start(),
          broken.end(),
          word + " ".repeat(broken.end() - broken.start() - word.length()));
      words.add(new Span(broken.start(), broken.end()));
    }
    return new BrokenWords(STRAY.matcher(mended).replaceAll(" "), words);
  }

  private static boolean mayHaveAny(String text) {
    return text.indexOf('\u00AD') >= 0
        || text.indexOf('\u200B') >= 0
        || text.indexOf('\u2060') >= 0
        || text.indexOf('\uFEFF') >= 0
        || text.contains("-\n")
        || text.contains("-\r")
        || text.contains("- \n");
  }

  /** The parts as one word; a hyphen before a capital letter is its own: "ez-" and "Zor". */
  private static String joined(String broken) {
    StringBuilder word = new StringBuilder();
    Matcher gap = GAP.matcher(broken);
    int from = 0;
    while (gap.find()) {
      word.append(broken, from, gap.start());
      boolean own =
          broken.charAt(gap.start()) == '-' && Character.isUpperCase(broken.charAt(gap.end()));
      word.append(own ? "-" : "");
      from = gap.end();
    }
    return word.append(broken, from, broken.length()).toString();
  }

  /** The text with its words mended, of the same length. */
  String mended() {
    return mended;
  }

  /** The end in the text as it was of what ends at an offset of the mended text. */
  int endBeforeMending(int end) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() < end) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == words.size() || words.get(low).start() >= end) {
      return end;
    }
    int wordEnd = words.get(low).end();
    return mended.substring(end, wordEnd).isBlank() ? wordEnd : end;
  }
}
