package org.dateline.ogc;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.web.NotFoundException;

/** Looks up collections. */
final class FeatureCollections {

  private FeatureCollections() {}

  /**
   * Finds a collection by its id.
   *
   * @throws NotFoundException if there is none
   */
  static FeatureCollection get(List<FeatureCollection> collections, String id) {
    return collections.stream()
        .filter(collection -> collection.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new NotFoundException(
                    "there is no collection '%s'; there are %s"
                        .formatted(
                            id,
                            collections.stream()
                                .map(FeatureCollection::id)
                                .collect(Collectors.joining(", ")))));
  }
}
