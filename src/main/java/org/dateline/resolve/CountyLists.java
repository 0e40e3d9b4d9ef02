package org.dateline.resolve;

import java.util.List;
import org.dateline.mention.Mention;
import org.dateline.text.AnnotatedText;

/** Recognises names of counties in lists that end in "counties": "Jackson and Barrow counties". */
final class CountyLists {

  private static final int LONGEST_JOINT = 6;

  private CountyLists() {}

  /** Marks the mentions in such lists, in one pass from the end of the text. */
  static boolean[] mark(AnnotatedText text, List<Mention> mentions) {
    boolean[] counties = new boolean[mentions.size()];
    for (int i = mentions.size() - 1; i >= 0; i--) {
      boolean last = Words.after(text.tokens(), mentions.get(i).end()).equals("counties");
      counties[i] = last || i + 1 < counties.length && counties[i + 1] && joins(text, mentions, i);
    }
    return counties;
  }

  private static boolean joins(AnnotatedText text, List<Mention> mentions, int first) {
    int end = mentions.get(first).end();
    int start = mentions.get(first + 1).start();
    if (start - end > LONGEST_JOINT || start <= end) {
      return false;
    }
    String between = text.substring(end, start);
    return between.equals(", ") || between.equals(" and ") || between.equals(", and ");
  }
}
