package org.dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Reading.Rejected;
import org.dateline.store.PutOutcome;

/** Counts the results of an ingest, on the thread that consumes them. */
final class Tally {

  private long added;
  private long updated;
  private long unchanged;
  private long rejected;
  private final List<Rejected> rejections = new ArrayList<>();

  void count(PutOutcome outcome) {
    switch (outcome) {
      case ADDED -> added++;
      case UPDATED -> updated++;
      case UNCHANGED -> unchanged++;
    }
  }

  void count(Rejected rejection) {
    rejected++;
    if (rejections.size() < IngestSummary.MOST_REJECTIONS) {
      rejections.add(rejection);
    }
  }

  void tell(IngestProgress progress, long total) {
    progress.report(added + updated + unchanged, rejected, total);
  }

  IngestSummary summary() {
    return new IngestSummary(added, updated, unchanged, rejected, rejections);
  }
}
