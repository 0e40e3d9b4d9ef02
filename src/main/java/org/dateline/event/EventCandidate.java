package org.dateline.event;

import java.util.List;

/**
 * A possible event at a place, before its confidence decides whether it is accepted.
 *
 * @param event the event, with its confidence
 * @param features the evidence for and against it
 */
public record EventCandidate(Event event, List<String> features) {

  public EventCandidate {
    features = List.copyOf(features);
  }
}
