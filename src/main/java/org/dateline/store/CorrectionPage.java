package org.dateline.store;

import java.time.Instant;
import java.util.List;
import org.dateline.correct.Correction;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of corrections.
 *
 * @param corrections newest first
 * @param total number of corrections on all pages
 */
public record CorrectionPage(List<Entry> corrections, long total) {

  public CorrectionPage {
    corrections = List.copyOf(corrections);
  }

  /**
   * A correction in the list.
   *
   * @param articleId the article that it corrects
   * @param title the title of that article; null if it has been removed
   * @param correction the correction itself
   * @param standing whether the words that it corrects are in the current article
   * @param end how it ended; null while it applies
   */
  public record Entry(
      String articleId,
      @Nullable String title,
      Correction correction,
      boolean standing,
      @Nullable End end) {}

  /**
   * How a correction ended.
   *
   * @param at when
   * @param author who ended it
   * @param replaced whether another one replaced it; otherwise it was withdrawn
   */
  public record End(Instant at, String author, boolean replaced) {}
}
