package org.dateline.evaluate;

import java.util.ArrayList;
import java.util.List;

/** How often pins are right, by confidence, in ten bins from 0 to 1. */
public final class Reliability {

  private static final int BINS = 10;

  private final int[] pins = new int[BINS];
  private final int[] right = new int[BINS];

  /**
   * A bin of pins, a tenth wide.
   *
   * @param from the least confidence
   * @param pins how many there are
   * @param right how many lie within {@link Score#RIGHT_METERS}
   */
  public record Bin(double from, int pins, int right) {}

  void add(GoldText text, List<Found> found) {
    int[] pairs = SpanMatching.overlapping(text.toponyms(), found, (g, f) -> true);
    for (int g = 0; g < pairs.length; g++) {
      GoldToponym gold = text.toponyms().get(g);
      if (pairs[g] >= 0 && gold.position() != null && found.get(pairs[g]).place().isPresent()) {
        Found pin = found.get(pairs[g]);
        int bin = Math.min(BINS - 1, (int) (pin.confidence() * BINS));
        pins[bin]++;
        right[bin] += Score.isRight(gold, pin) ? 1 : 0;
      }
    }
  }

  /** The bins that are not empty, lowest confidence first. */
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (pins[i] > 0) {
        bins.add(new Bin(i / (double) BINS, pins[i], right[i]));
      }
    }
    return bins;
  }
}
