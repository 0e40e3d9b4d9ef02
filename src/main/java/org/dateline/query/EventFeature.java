package org.dateline.query;

import java.time.LocalDate;
import org.dateline.article.Article;
import org.dateline.event.Event;
import org.dateline.event.EventDate;
import org.dateline.event.EventReport;
import org.dateline.event.people.Count;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.time.DatePrecision;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the events layer: an event with what a map shows of its place and article.
 *
 * @param id opaque and stable over re-ingest
 * @param position its position
 * @param place name of the place
 * @param placeId its id in the gazetteer
 * @param country ISO 3166-1 alpha-2 code; null for places outside countries
 * @param admin1 name of the first-level division
 * @param featureCode GeoNames feature code
 * @param precisionMeters radius of the circle that the name stands for
 * @param start first possible day; null with {@code end}, {@code datePrecision} and {@code
 *     dateSource} if the date is unknown
 * @param end last possible day
 * @param datePrecision the precision of the date
 * @param dateSource where the date comes from: {@code text} or {@code published}
 * @param dateText the words from which the date was derived; null unless they are its source
 * @param planned whether the article refers to it as future
 * @param kind what kind of event; {@link EventKind#OTHER} where the place is only mentioned
 * @param kindText the words that indicate the kind; null if there are none
 * @param assertion how the article presents it; {@link #MENTIONED} where the place is only
 *     mentioned
 * @param trigger the words that report it; null where the place is only mentioned
 * @param actorsBy who did it; null if the article does not say
 * @param actorsOn whom it was done to; null if the article does not say
 * @param killedLeast how many people it killed at least; null if the article does not say
 * @param killedMost how many people it killed at most; null if the article does not say
 * @param injuredLeast how many people it injured at least; null if the article does not say
 * @param injuredMost how many people it injured at most; null if the article does not say
 * @param articleId the article that reports it
 * @param title title of that article
 * @param publisher who published it
 * @param url where it was published
 * @param published its first possible day of publication
 * @param publishedPrecision the precision of that date; null with {@code published}
 * @param sentence the sentence of the trigger, or of the mention with the greatest confidence
 * @param mentions how often the article reports it, or mentions the place
 * @param role the role of the mention that it is tied to
 * @param confidence the probability that this happened at this place, in [0, 1]
 * @param placeConfidence the probability that the name means this place, in [0, 1]
 * @param corrected whether a person has set the place
 * @param reportGroup the same for all articles that are versions of one report
 * @param reports the number of these articles, at least 1
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
    String assertion,
    @Nullable String trigger,
    @Nullable String actorsBy,
    @Nullable String actorsOn,
    @Nullable Integer killedLeast,
    @Nullable Integer killedMost,
    @Nullable Integer injuredLeast,
    @Nullable Integer injuredMost,
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
    double placeConfidence,
    boolean corrected,
    String reportGroup,
    int reports) {

  /** The assertion of a place that is only mentioned. */
  public static final String MENTIONED = "mentioned";

  /** Makes the row of an event, if no other article has the same report. */
  public static EventFeature of(Article article, Event event) {
    Place place = event.place();
    EventDate when = event.when();
    EventReport report = event.report();
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
        event.assertion(),
        report == null ? null : report.trigger(),
        report == null ? null : report.actorsBy(),
        report == null ? null : report.actorsOn(),
        report == null ? null : least(report.killed()),
        report == null ? null : most(report.killed()),
        report == null ? null : least(report.injured()),
        report == null ? null : most(report.injured()),
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
        event.placeConfidence(),
        event.corrected(),
        article.id(),
        1);
  }

  /** Whether the article only mentions the place, and reports nothing there. */
  public boolean isOnlyMentioned() {
    return assertion.equals(MENTIONED);
  }

  /** The label of its kind; null where the place is only mentioned. */
  public @Nullable String kindLabel() {
    return isOnlyMentioned() ? null : kind.label();
  }

  private static @Nullable Integer least(@Nullable Count count) {
    return count == null ? null : count.least();
  }

  private static @Nullable Integer most(@Nullable Count count) {
    return count == null ? null : count.most();
  }
}
