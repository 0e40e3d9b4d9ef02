package org.dateline.index;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dateline.event.Assertion;
import org.dateline.geo.BoundingBox;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.query.DateOf;
import org.dateline.query.EventFeature;
import org.dateline.query.EventProperty;
import org.dateline.query.EventQuery;
import org.dateline.query.Mentioned;
import org.dateline.query.Reports;
import org.dateline.time.DatePrecision;
import org.dateline.time.DatetimeInterval;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Which events of some columns match a question, by their ranks. A condition on a value that events
 * share is tested once for each value and leaves a set of numbers; null stands for all.
 */
final class EventPredicate {

  private final Columns columns;
  private final boolean undatedToo;
  private @Nullable BitSet places;
  private @Nullable BitSet articles;
  private @Nullable BitSet traits;
  private final @Nullable BitSet filtered;
  private final double minConfidence;
  private @Nullable Days days;

  /**
   * @param filtered ranks of the events that fulfil the free filter of the query; null if it has
   *     none
   */
  EventPredicate(Question question, @Nullable BitSet filtered, Columns columns) {
    EventQuery query = question.query();
    this.columns = columns;
    this.filtered = filtered;
    this.undatedToo = question.undatedToo();
    this.minConfidence = query.minConfidence();
    BoundingBox bbox = query.bbox();
    if (bbox != null && !bbox.equals(BoundingBox.WORLD)) {
      places = columns.placesIn(bbox);
    }
    among(EventProperty.PLACE_ID, query.places());
    among(EventProperty.COUNTRY, query.countries());
    among(EventProperty.ARTICLE, query.articles());
    among(EventProperty.PUBLISHER, query.publishers());
    among(EventProperty.ROLE, query.roles().stream().map(Role::label).toList());
    among(EventProperty.KIND, query.kinds().stream().map(EventKind::label).toList());
    among(EventProperty.ASSERTION, query.assertions().stream().map(Assertion::label).toList());
    mentioned(query.mentioned());
    if (question.articlesWithText() != null) {
      narrow(columns.articles(), columns.articles().among(EventProperty.ARTICLE, texts(question)));
    }
    if (query.reports() == Reports.FIRST) {
      narrow(columns.articles(), columns.articles().firstReports());
    }
    if (query.date() == DateOf.PUBLISHED) {
      narrow(columns.articles(), published(query));
    } else if (query.datetime() != null || !query.years().isEmpty()) {
      days = new Days(query);
    }
  }

  private static Set<String> texts(Question question) {
    Set<String> ids = question.articlesWithText();
    return ids == null ? Set.of() : ids;
  }

  private void among(EventProperty property, List<String> wanted) {
    if (!wanted.isEmpty()) {
      SharedValues values = columns.sharing(property);
      narrow(values, values.among(property, wanted));
    }
  }

  private void mentioned(Mentioned mentioned) {
    if (mentioned == Mentioned.TRUE) {
      return;
    }
    BitSet matching =
        columns.traits().among(EventProperty.ASSERTION, List.of(EventFeature.MENTIONED));
    if (mentioned == Mentioned.FALSE) {
      if (matching.isEmpty()) {
        // Then only the place may matter, which is quicker.
        return;
      }
      matching.flip(0, columns.traits().size());
    }
    narrow(columns.traits(), matching);
  }

  private void narrow(SharedValues values, BitSet matching) {
    if (values == columns.places()) {
      places = both(places, matching);
    } else if (values == columns.articles()) {
      articles = both(articles, matching);
    } else {
      traits = both(traits, matching);
    }
  }

  private static BitSet both(@Nullable BitSet one, BitSet other) {
    if (one != null) {
      other.and(one);
    }
    return other;
  }

  private BitSet published(EventQuery query) {
    Days asked = new Days(query);
    BitSet matching = new BitSet(columns.articles().size());
    for (int article = 0; article < columns.articles().size(); article++) {
      matching.set(
          article,
          asked.match(
              firstPublished(columns.articles(), article),
              lastPublished(columns.articles(), article),
              false));
    }
    return matching;
  }

  /** The first day on which an article may have been published. */
  static int firstPublished(SharedValues articles, int article) {
    Object day = articles.value(EventProperty.PUBLISHED, article);
    return day instanceof Long known ? Math.toIntExact(known) : Columns.UNDATED;
  }

  private static int lastPublished(SharedValues articles, int article) {
    int first = firstPublished(articles, article);
    Object precision = articles.value(EventProperty.PUBLISHED_PRECISION, article);
    if (first == Columns.UNDATED || precision == null) {
      return first;
    }
    DatePrecision known = DatePrecision.valueOf(precision.toString().toUpperCase(Locale.ROOT));
    return (int) new PartialDate(LocalDate.ofEpochDay(first), known).last().toEpochDay();
  }

  /** The places that match; null where the place does not matter. */
  @Nullable BitSet places() {
    return places;
  }

  /** The ranks that fulfil the free filter; null if there is none. */
  @Nullable BitSet filtered() {
    return filtered;
  }

  /** Whether only the place of an event is looked at. */
  boolean isAboutPlacesOnly() {
    return articles == null
        && traits == null
        && filtered == null
        && days == null
        && minConfidence <= 0;
  }

  boolean holds(int rank) {
    return (places == null || places.get(columns.place(rank)))
        && (days == null || days.match(columns.startDay(rank), columns.endDay(rank), undatedToo))
        && (filtered == null || filtered.get(rank))
        && (traits == null || traits.get(columns.trait(rank)))
        && (articles == null || articles.get(columns.article(rank)))
        && columns.confidence(rank) >= minConfidence;
  }

  /** The conditions of a query on days. */
  private static final class Days {

    private final boolean isBounded;
    private final long first;
    private final long last;
    private final @Nullable IntPredicate years;

    Days(EventQuery query) {
      DatetimeInterval datetime = query.datetime();
      isBounded = datetime != null;
      first = datetime == null ? Long.MIN_VALUE : day(datetime.start().orElse(null), false);
      last = datetime == null ? Long.MAX_VALUE : day(datetime.end().orElse(null), true);
      years = query.years().isEmpty() ? null : startsIn(query.years());
    }

    private static long day(@Nullable LocalDate day, boolean isLast) {
      return day != null ? day.toEpochDay() : isLast ? Long.MAX_VALUE : Long.MIN_VALUE;
    }

    boolean match(int start, int end, boolean undatedToo) {
      if (isBounded && (start == Columns.UNDATED ? !undatedToo : start > last || end < first)) {
        return false;
      }
      return years == null || years.test(start);
    }

    private static IntPredicate startsIn(List<Integer> years) {
      long[] firsts = years.stream().mapToLong(Days::firstDay).toArray();
      long[] nexts = years.stream().mapToLong(year -> firstDay(year + 1)).toArray();
      return start -> {
        for (int i = 0; i < firsts.length; i++) {
          if (start >= firsts[i] && start < nexts[i]) {
            return true;
          }
        }
        return false;
      };
    }

    private static long firstDay(int year) {
      return LocalDate.of(year, 1, 1).toEpochDay();
    }
  }
}
