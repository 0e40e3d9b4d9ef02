package org.dateline.query;

import java.time.LocalDate;
import java.util.List;
import org.dateline.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * An article on the map.
 *
 * @param id its id
 * @param title its title
 * @param byline who wrote it
 * @param publisher who published it
 * @param url where it was published
 * @param published its first possible day of publication
 * @param language ISO 639-1 code
 * @param events how many events it reports
 * @param positions the positions of its places, each once, ordered by longitude and latitude
 */
public record ArticleFeature(
    String id,
    String title,
    @Nullable String byline,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable LocalDate published,
    String language,
    long events,
    List<Position> positions) {

  public ArticleFeature {
    positions = List.copyOf(positions);
  }

  /** The same article with other events. */
  public ArticleFeature reporting(long events, List<Position> positions) {
    return new ArticleFeature(
        id, title, byline, publisher, url, published, language, events, positions);
  }
}
