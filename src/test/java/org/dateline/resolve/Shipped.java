package org.dateline.resolve;

import org.dateline.gazetteer.FixedNames;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.mention.PerceptronMentionFinder;

/** The gazetteer, the finder and the weights that ship. */
final class Shipped {

  static final Gazetteer GAZETTEER = Gazetteer.bundled();

  static final Geoparser GEOPARSER =
      new Geoparser(
          PerceptronMentionFinder.bundled(GAZETTEER),
          new RankingResolver(
              GAZETTEER,
              FixedNames.demonyms(),
              FixedNames.abbreviations(),
              RankingWeights.bundled()));

  private Shipped() {}
}
