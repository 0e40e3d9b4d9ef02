package org.dateline.store;

import java.time.LocalDate;
import org.dateline.article.Article;
import org.dateline.event.Event;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.mention.Role;
import org.dateline.time.DatePrecision;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the events layer: an event with what a map shows of its place and article.
 *
 * @param id opaque and stable over re-ingest
 * @param position where
 * @param place name of the place
 * @param placeId its id in the gazetteer
 * @param country ISO 3166-1 alpha-2 code; null where no country holds the place
 * @param admin1 name of the first-level division
 * @param featureCode GeoNames feature code
 * @param precisionMeters radius of the circle that the name stands for
 * @param start first possible day; null with {@code end}, {@code datePrecision} and {@code
 *     dateSource} where no date is known
 * @param end last possible day
 * @param datePrecision how much of the date is known
 * @param dateSource where the date comes from
 * @param articleId the article that reports it
 * @param title title of that article
 * @param publisher who published it
 * @param url where it stands
 * @param published its first possible day of publication
 * @param sentence the sentence of the mention that is surest of the place
 * @param mentions how often the article mentions the place so
 * @param role the role of those mentions
 * @param confidence that of the surest mention, in [0, 1]
 * @param corrected whether a person has set the place
 */
public record EventFeature(
    String id,
    Position position,
    String place,
    String placeId,
    @Nullable String country,
    @Nullable String admin1,
    String featureCode,
    int precisionMeters,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable DatePrecision datePrecision,
    @Nullable String dateSource,
    String articleId,
    String title,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable LocalDate published,
    String sentence,
    int mentions,
    Role role,
    double confidence,
    boolean corrected) {

  /** The row that an event of an article makes. */
  public static EventFeature of(Article article, Event event) {
    Place place = event.place();
    PartialDate when = event.when();
    PartialDate published = article.publishedDate().orElse(null);
    return new EventFeature(
        event.id(),
        place.position(),
        place.name(),
        place.id(),
        place.country(),
        place.admin1(),
        place.featureCode(),
        place.precisionMeters(),
        when == null ? null : when.first(),
        when == null ? null : when.last(),
        when == null ? null : when.precision(),
        event.dateSource(),
        event.articleId(),
        article.title(),
        article.publisher(),
        article.url(),
        published == null ? null : published.first(),
        event.sentence(),
        event.mentions(),
        event.role(),
        event.confidence(),
        event.corrected());
  }
}
