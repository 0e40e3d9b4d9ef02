package org.dateline.evaluate;

import java.time.LocalDate;
import java.util.List;

/**
 * An article whose events are annotated.
 *
 * @param id the id of the article, or what its id begins with before a hyphen
 * @param published the day that counts for events without a day of their own
 * @param partial whether only these places were reviewed, so that nothing is known of the others
 */
public record GoldEventArticle(
    String id, LocalDate published, List<GoldEventPlace> places, boolean partial) {

  public GoldEventArticle {
    places = List.copyOf(places);
  }

  boolean isOf(String articleId) {
    return articleId.equals(id) || articleId.startsWith(id + "-");
  }
}
