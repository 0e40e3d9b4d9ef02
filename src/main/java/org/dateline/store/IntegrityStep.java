package org.dateline.store;

import java.util.List;

/**
 * What was found in one part of a store.
 *
 * @param part what was looked at
 * @param faults what is damaged in it; empty if nothing is
 * @param isLast whether this was the last part, and the next step is the first one again
 */
public record IntegrityStep(String part, List<String> faults, boolean isLast) {

  public IntegrityStep {
    faults = List.copyOf(faults);
  }
}
