package org.dateline.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.article.Reading.Rejected;
import org.dateline.ingest.IngestSummary;
import tools.jackson.core.JsonGenerator;

/**
 * Items of uploaded files that are not articles: the first ones with their reasons, and the number
 * of the others.
 */
final class Rejections {

  /** As many reasons as fit into a message. */
  private static final int MOST_IN_A_MESSAGE = 20;

  private final List<Rejected> first = new ArrayList<>();
  private long all;

  void add(Rejected rejected) {
    all++;
    if (first.size() < IngestSummary.MOST_REJECTIONS) {
      first.add(rejected);
    }
  }

  boolean isEmpty() {
    return all == 0;
  }

  /** The rejections as a sentence. */
  String message() {
    String reasons =
        first.stream()
            .limit(MOST_IN_A_MESSAGE)
            .map(one -> one.source() + ": " + one.reason())
            .collect(Collectors.joining("; "));
    long more = all - MOST_IN_A_MESSAGE;
    return more > 0 ? reasons + "; and " + more + " more" : reasons;
  }

  /**
   * Writes the rejections as the properties {@code "rejected":[…],"moreRejected":0} of an object.
   */
  void write(JsonGenerator json) {
    json.writeArrayPropertyStart("rejected");
    for (Rejected one : first) {
      json.writeStartObject();
      json.writeStringProperty("source", one.source());
      json.writeStringProperty("reason", one.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("moreRejected", all - first.size());
  }
}
