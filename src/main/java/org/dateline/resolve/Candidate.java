package org.dateline.resolve;

import java.util.List;
import org.dateline.gazetteer.Place;

/**
 * A place that a mention may mean.
 *
 * @param place the place
 * @param score its share among the candidates of the mention, in [0, 1]; the shares of all add up
 *     to at most 1
 * @param evidence the reasons for it as plain sentences, strongest first
 */
public record Candidate(Place place, double score, List<String> evidence) {

  public Candidate {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score must be in [0, 1], but was " + score);
    }
    evidence = List.copyOf(evidence);
  }
}
