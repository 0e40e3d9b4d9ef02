package org.dateline.filter.ecql;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.dateline.datastore.EventFeatureType;
import org.dateline.geo.Crs;
import org.dateline.geo.Position;
import org.dateline.query.EventFeature;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.filter.FilterAttributeExtractor;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Evaluates a filter with GeoTools on one event in memory.
 *
 * <p>Two things GeoTools does otherwise. Its logic has two values, that of CQL2 has three. And the
 * distance between two points it measures in degrees.
 */
public final class GeoToolsTwin {

  private final Filter filter;

  /** Of the filter that the text says. */
  public GeoToolsTwin(String text) {
    // The other name of the geometry is ours alone.
    filter = FilterText.read(text.replace("geometry,", "geom,"), Crs.CRS84).filter();
  }

  /** Whether the feature of an event fulfils it. */
  public boolean matches(SimpleFeature event) {
    return Boolean.TRUE.equals(truth(filter, event));
  }

  private static @Nullable Boolean truth(Filter filter, SimpleFeature event) {
    if (filter instanceof Not not) {
      Boolean truth = truth(not.getFilter(), event);
      return truth == null ? null : !truth;
    }
    if (filter instanceof And || filter instanceof Or) {
      return truth((BinaryLogicOperator) filter, event, filter instanceof Or);
    }
    if (filter instanceof DWithin near) {
      return near(near, event);
    }
    boolean known =
        filter instanceof PropertyIsNull || filter instanceof Id || hasAll(filter, event);
    return known ? filter.evaluate(event) : null;
  }

  private static @Nullable Boolean truth(
      BinaryLogicOperator logic, SimpleFeature event, boolean decisive) {
    boolean known = true;
    for (Filter child : logic.getChildren()) {
      Boolean truth = truth(child, event);
      if (truth != null && truth == decisive) {
        return decisive;
      }
      known &= truth != null;
    }
    return known ? !decisive : null;
  }

  private static boolean hasAll(Filter filter, SimpleFeature event) {
    FilterAttributeExtractor names = new FilterAttributeExtractor();
    filter.accept(names, null);
    return names.getAttributeNameSet().stream().allMatch(name -> event.getAttribute(name) != null);
  }

  private static boolean near(DWithin near, SimpleFeature event) {
    Point place = (Point) event.getAttribute("geom");
    Point center = (Point) ((Literal) near.getExpression2()).getValue();
    double meters =
        new Position(place.getX(), place.getY())
            .distanceMeters(new Position(center.getX(), center.getY()));
    return meters <= near.getDistance() * (near.getDistanceUnits().equals("meters") ? 1 : 1000);
  }

  /** An event as a feature of GeoTools. */
  public static SimpleFeature feature(EventFeature event) {
    SimpleFeatureBuilder feature = new SimpleFeatureBuilder(EventFeatureType.TYPE);
    feature.set("place", event.place());
    feature.set("place_id", event.placeId());
    feature.set("feature_code", event.featureCode());
    feature.set("precision_m", event.precisionMeters());
    feature.set("article", event.articleId());
    feature.set("title", event.title());
    feature.set("sentence", event.sentence());
    feature.set("country", event.country());
    feature.set("admin1", event.admin1());
    feature.set("event_start", date(event.start()));
    feature.set("event_end", date(event.end()));
    feature.set(
        "date_precision", event.datePrecision() == null ? null : event.datePrecision().label());
    feature.set("date_source", event.dateSource());
    feature.set("date_text", event.dateText());
    feature.set("planned", event.planned());
    feature.set("kind", event.kindLabel());
    feature.set("kind_text", event.kindText());
    feature.set("assertion", event.assertion());
    feature.set("trigger", event.trigger());
    feature.set("actors_by", event.actorsBy());
    feature.set("actors_on", event.actorsOn());
    feature.set("report_group", event.reportGroup());
    feature.set("reports", event.reports());
    feature.set(
        "published_precision",
        event.publishedPrecision() == null ? null : event.publishedPrecision().label());
    feature.set("year", event.start() == null ? null : event.start().getYear());
    feature.set("publisher", event.publisher());
    feature.set("url", event.url());
    feature.set("published", date(event.published()));
    feature.set("mentions", event.mentions());
    feature.set("role", event.role().label());
    feature.set("confidence", event.confidence());
    feature.set("corrected", event.corrected());
    feature.set(
        "geom",
        new GeometryFactory()
            .createPoint(new Coordinate(event.position().lon(), event.position().lat())));
    return feature.buildFeature(event.id());
  }

  private static @Nullable Date date(@Nullable LocalDate day) {
    return day == null ? null : Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
