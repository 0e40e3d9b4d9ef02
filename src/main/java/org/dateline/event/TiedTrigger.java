package org.dateline.event;

import java.util.List;

/**
 * A trigger with the places of its event.
 *
 * @param ties the places, the narrowest first and the surest first among those; empty if the text
 *     does not say where
 */
public record TiedTrigger(Trigger trigger, List<Tie> ties) {

  public TiedTrigger {
    ties = List.copyOf(ties);
  }
}
