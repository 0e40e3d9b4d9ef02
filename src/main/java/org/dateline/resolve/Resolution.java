package org.dateline.resolve;

import java.util.List;
import org.dateline.gazetteer.Place;

/** The result of resolving a mention. */
public sealed interface Resolution {

  /**
   * The place is known.
   *
   * @param confidence the probability of the place, in [0, 1]
   * @param candidates best first; the first one is chosen
   * @param corrected whether a person corrected or confirmed it
   */
  record Resolved(double confidence, List<Candidate> candidates, boolean corrected)
      implements Resolution {

    public Resolved {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("a confidence must be in [0, 1], was " + confidence);
      }
      if (candidates.isEmpty()) {
        throw new IllegalArgumentException("a resolved mention has at least one candidate");
      }
      candidates = List.copyOf(candidates);
    }

    /** Creates the geocoder's own resolution. */
    public Resolved(double confidence, List<Candidate> candidates) {
      this(confidence, candidates, false);
    }

    /** The chosen place. */
    public Place place() {
      return candidates.get(0).place();
    }
  }

  /**
   * No place was chosen.
   *
   * @param reason why, in plain words: "not in the gazetteer"
   */
  record Unresolved(String reason) implements Resolution {}
}
