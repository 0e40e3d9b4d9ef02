package org.dateline.query;

import java.time.LocalDate;
import org.dateline.article.Article;
import org.dateline.event.Event;
import org.dateline.event.EventDate;
import org.dateline.event.EventKind;
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
 * @param dateSource where the date comes from: {@code text} or {@code published}
 * @param dateText the words that tell the date; null unless they are the source
 * @param planned whether the article speaks of it as of something to come
 * @param kind what kind of event
 * @param kindText the words that tell the kind; null where none does
 * @param articleId the article that reports it
 * @param title title of that article
 * @param publisher who published it
 * @param url where it stands
 * @param published its first possible day of publication
 * @param publishedPrecision how much of that date is known; null with {@code published}
 * @param sentence the sentence of the mention that is surest of the place
 * @param mentions how often the article mentions the place so
 * @param role the role of those mentions
 * @param confidence that of the surest mention, in [0, 1]
 * @param corrected whether a person has set the place
 * @param reportGroup the same for all articles that are versions of one report
 * @param reports how many articles are, at least 1
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
    @Nullable String dateText,
    boolean planned,
    EventKind kind,
    @Nullable String kindText,
    String articleId,
    String title,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable LocalDate published,
    @Nullable DatePrecision publishedPrecision,
    String sentence,
    int mentions,
    Role role,
    double confidence,
    boolean corrected,
    String reportGroup,
    int reports) {

  /** The row that an event of an article makes, as long as no other article reports the same. */
  public static EventFeature of(Article article, Event event) {
    Place place = event.place();
    EventDate when = event.when();
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
        when == null ? null : when.span().first(),
        when == null ? null : when.span().last(),
        when == null ? null : when.span().precision(),
        when == null ? null : when.source(),
        when == null ? null : when.text(),
        event.planned(),
        event.kind(),
        event.kindText(),
        event.articleId(),
        article.title(),
        article.publisher(),
        article.url(),
        published == null ? null : published.first(),
        published == null ? null : published.precision(),
        event.sentence(),
        event.mentions(),
        event.role(),
        event.confidence(),
        event.corrected(),
        article.id(),
        1);
  }
}
