package org.dateline.store;

import java.time.Instant;
import java.util.List;
import org.dateline.correct.Correction;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of corrections.
 *
 * @param corrections newest first
 * @param total how many all pages together have
 */
public record CorrectionPage(List<Entry> corrections, long total) {

  public CorrectionPage {
    corrections = List.copyOf(corrections);
  }

  /**
   * A correction in the list.
   *
   * @param articleId the article that it corrects
   * @param title the title of that; null if it has been removed
   * @param correction what was said
   * @param standing whether the words that it corrects stand in the article
   * @param end why it counts no more; null while it does
   */
  public record Entry(
      String articleId,
      @Nullable String title,
      Correction correction,
      boolean standing,
      @Nullable End end) {}

  /**
   * How a correction came to count no more.
   *
   * @param at when
   * @param author who did that
   * @param replaced whether another one took its place; otherwise it was withdrawn
   */
  public record End(Instant at, String author, boolean replaced) {}
}
