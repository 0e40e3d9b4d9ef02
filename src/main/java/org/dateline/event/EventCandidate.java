package org.dateline.event;

import java.util.List;

/**
 * What an article may report at a place, before it is decided whether it is believed.
 *
 * @param event the event, with its confidence
 * @param features what speaks for and against it
 */
public record EventCandidate(Event event, List<String> features) {

  public EventCandidate {
    features = List.copyOf(features);
  }
}
