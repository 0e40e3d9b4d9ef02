package org.dateline.query;

import java.util.List;

/**
 * The events of a view, thinned to what a map can show.
 *
 * @param clusters in a stable order
 * @param numberMatched how many events they stand for
 * @param places how many distinct places
 */
public record Clusters(List<Cluster> clusters, long numberMatched, long places) {

  public Clusters {
    clusters = List.copyOf(clusters);
  }
}
