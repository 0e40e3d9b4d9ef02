package org.dateline.article.layout;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Rewrites plain text so that each paragraph is one line, with blank lines between paragraphs. */
public final class Paragraphs {

  // Editors wrap at 60 to 100 columns, and a wrapped line is never much shorter.
  private static final int SHORTEST_WRAPPED = 40;
  private static final int LONGEST_WRAPPED = 110;

  private Paragraphs() {}

  /** The same words with one line per paragraph and blank lines between paragraphs. */
  public static String of(String text) {
    return Arrays.stream(text.strip().split("\\n[ \\t]*\\n\\s*"))
        .map(Paragraphs::joined)
        .collect(Collectors.joining("\n\n"));
  }

  private static String joined(String block) {
    // No white space on both sides of the break: such a pattern would scan a long gap again from
    // each of its blanks.
    String[] lines =
        Arrays.stream(block.strip().split("\n"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toArray(String[]::new);
    boolean wrapped =
        Arrays.stream(lines, 0, Math.max(0, lines.length - 1))
            .allMatch(l -> l.length() >= SHORTEST_WRAPPED && l.length() <= LONGEST_WRAPPED);
    return String.join(wrapped ? " " : "\n\n", lines);
  }
}
