package org.dateline.article.layout;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts together the lines that a page of a PDF breaks.
 *
 * <p>A PDF contains lines and no paragraphs. The parser guesses paragraphs by the gaps between
 * lines, so where lines are set wide, as on a printed web page, each of them is a paragraph.
 */
public final class PdfLines {

  private static final int SHORTEST_MEASURED = 20;
  private static final double FULL = 0.8;
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;…][\"'”’»)\\]]*\\d{0,2}");
  // What browsers print above and below a page: "12/1/26, 3:50 AM Title", "https://… 1/4".
  private static final Pattern PRINTED_EDGE =
      Pattern.compile(
          "\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},?\\s\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\h?[AaPp][Mm])?(?:\\s.*)?"
              + "|(?:file|https?)://\\S+(?:\\s\\d+/\\d+)?"
              + "|\\d{1,3} of \\d{1,3}(?:\\s\\d{1,4}[./-].*)?");
  private static final Pattern HYPHENATED = Pattern.compile(".*\\p{Ll}-");
  private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}.*");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}\"'“‘«(].*");

  private PdfLines() {}

  /**
   * The same words with one line per paragraph and blank lines between paragraphs.
   *
   * @param text lines; blank lines between them are what the parser takes for paragraphs
   */
  public static String joined(String text) {
    List<String> lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !PRINTED_EDGE.matcher(line).matches())
            .toList();
    double full = FULL * usualLength(lines);
    StringBuilder joined = new StringBuilder();
    String last = "";
    boolean gap = false;
    for (String line : lines) {
      if (line.isEmpty()) {
        gap = true;
        continue;
      }
      if (HYPHENATED.matcher(last).matches() && LOWER_CASE.matcher(line).matches()) {
        joined.setLength(joined.length() - 1);
      } else if (!last.isEmpty()) {
        joined.append(goesOn(last, line, full, gap) ? " " : "\n\n");
      }
      joined.append(line);
      last = line;
      gap = false;
    }
    return joined.toString();
  }

  private static boolean goesOn(String line, String next, double full, boolean gap) {
    boolean ended = SENTENCE_END.matcher(line).matches();
    if (!ended && LOWER_CASE.matcher(next).matches()) {
      return true;
    }
    // After a full line that ends a sentence, only the parser knows.
    return line.length() >= full && WORDS.matcher(next).matches() && !(ended && gap);
  }

  // Lines of a paragraph are nearly as long as the longest; headings and last lines are not.
  private static int usualLength(List<String> lines) {
    int[] lengths =
        lines.stream()
            .mapToInt(String::length)
            .filter(length -> length >= SHORTEST_MEASURED)
            .sorted()
            .toArray();
    return lengths.length == 0 ? SHORTEST_MEASURED : lengths[lengths.length * 3 / 4];
  }
}
