package org.dateline.ingest;

import java.util.List;
import org.dateline.article.Reading.Rejected;

/**
 * The result of an ingest.
 *
 * @param added new articles
 * @param updated articles that replaced an older version
 * @param unchanged articles that were in the store already
 * @param rejected how many items were not articles
 * @param rejections the first rejected items with their reasons, at most {@value #MOST_REJECTIONS}
 */
public record IngestSummary(
    long added, long updated, long unchanged, long rejected, List<Rejected> rejections) {

  /** As many reasons as a person may still read; a list of all could exhaust the memory. */
  public static final int MOST_REJECTIONS = 1000;

  public IngestSummary {
    rejections = List.copyOf(rejections);
  }

  /** How many articles were read. */
  public long read() {
    return added + updated + unchanged;
  }

  /** The counts in one line: {@code 31 read (31 added, 0 updated, 0 unchanged), 0 rejected}. */
  @Override
  public String toString() {
    return "%d read (%d added, %d updated, %d unchanged), %d rejected"
        .formatted(read(), added, updated, unchanged, rejected);
  }
}
