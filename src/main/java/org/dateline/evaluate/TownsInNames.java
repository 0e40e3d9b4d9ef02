package org.dateline.evaluate;

import java.util.Optional;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Spot;
import org.dateline.mention.Mention;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.resolve.ResolvedMention;

/**
 * Makes what was found comparable with annotations that contain no buildings and no positions of
 * streets: of "Mosul General Hospital", they annotate "Mosul" alone, and of "Good Samaritan
 * Hospital" nothing.
 */
final class TownsInNames {

  private final Gazetteer gazetteer;

  TownsInNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The mention itself, or of a building that the gazetteer lacks, the town in its name, or of a
   * street that it lacks, the mention without a place.
   */
  Optional<ResolvedMention> of(ResolvedMention found) {
    if (!(found.resolution() instanceof Resolved resolved)) {
      return Optional.of(found);
    }
    Optional<Place> town = Spot.townOf(gazetteer, resolved.place());
    if (town.isEmpty()) {
      return Optional.of(found);
    }
    if (resolved.place().featureClass() != 'S') {
      return Optional.of(new ResolvedMention(found.mention(), new Unresolved("a street")));
    }
    return town.filter(place -> found.mention().text().startsWith(place.name()))
        .map(place -> townIn(found, place));
  }

  private static ResolvedMention townIn(ResolvedMention found, Place town) {
    Mention building = found.mention();
    int end = building.start() + town.name().length();
    return new ResolvedMention(
        new Mention(building.start(), end, town.name(), building.role()), found.resolution());
  }
}
