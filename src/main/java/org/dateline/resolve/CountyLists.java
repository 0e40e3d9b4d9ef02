package org.dateline.resolve;

import java.util.List;
import org.dateline.mention.Mention;

/**
 * Names that are those of counties because a list of them ends so: "Jackson and Barrow counties".
 */
final class CountyLists {

  private static final String COUNTIES = " counties";

  private CountyLists() {}

  /** Whether each mention of a text stands in such a list, read once from its end. */
  static boolean[] mark(String text, List<Mention> mentions) {
    boolean[] counties = new boolean[mentions.size()];
    for (int i = mentions.size() - 1; i >= 0; i--) {
      int end = mentions.get(i).end();
      boolean last = text.regionMatches(true, end, COUNTIES, 0, COUNTIES.length());
      counties[i] = last || i + 1 < counties.length && counties[i + 1] && joins(text, mentions, i);
    }
    return counties;
  }

  private static boolean joins(String text, List<Mention> mentions, int first) {
    int end = mentions.get(first).end();
    int start = mentions.get(first + 1).start();
    return switch (start - end) {
      case 2 -> text.startsWith(", ", end);
      case 5 -> text.startsWith(" and ", end);
      case 6 -> text.startsWith(", and ", end);
      default -> false;
    };
  }
}
