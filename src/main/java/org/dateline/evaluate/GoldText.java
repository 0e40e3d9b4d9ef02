package org.dateline.evaluate;

import java.util.List;

/**
 * An annotated text.
 *
 * @param id its name in the file
 * @param text any UTF-16
 * @param toponyms what is to be found, ordered by their start
 * @param ignored spans that count neither as right nor as wrong if they are found
 */
public record GoldText(String id, String text, List<GoldToponym> toponyms, List<Ignored> ignored) {

  public GoldText {
    toponyms = List.copyOf(toponyms);
    ignored = List.copyOf(ignored);
  }

  /** A span that is left out of account. */
  public record Ignored(int start, int end) implements Span {}
}
