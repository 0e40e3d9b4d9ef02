package org.dateline.evaluate;

import java.util.List;

/**
 * An annotated text.
 *
 * @param id its id in the file
 * @param text any UTF-16
 * @param toponyms the toponyms to find, ordered by their start
 * @param ignored spans that are neither right nor wrong if they are found
 */
public record GoldText(String id, String text, List<GoldToponym> toponyms, List<Ignored> ignored) {

  public GoldText {
    toponyms = List.copyOf(toponyms);
    ignored = List.copyOf(ignored);
  }

  /** A span that is not counted. */
  public record Ignored(int start, int end) implements Span {}
}
