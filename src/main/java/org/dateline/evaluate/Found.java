package org.dateline.evaluate;

import java.util.Optional;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.resolve.Resolution;
import org.dateline.resolve.ResolvedMention;

/**
 * A toponym that the geocoder found.
 *
 * @param found the mention and its resolution
 */
record Found(ResolvedMention found) implements Span {

  @Override
  public int start() {
    return found.mention().start();
  }

  @Override
  public int end() {
    return found.mention().end();
  }

  Optional<Place> place() {
    return found.resolution() instanceof Resolution.Resolved resolved
        ? Optional.of(resolved.place())
        : Optional.empty();
  }

  Optional<Position> position() {
    return place().map(Place::position);
  }

  /** The confidence of the geocoder, 0 if it chose no place. */
  double confidence() {
    return found.resolution() instanceof Resolution.Resolved resolved ? resolved.confidence() : 0;
  }
}
