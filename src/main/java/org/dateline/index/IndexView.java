package org.dateline.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.dateline.geo.Position;
import org.dateline.kind.EventKind;
import org.dateline.query.ClusterGrid;
import org.dateline.query.DateOf;
import org.dateline.query.EventCursor;
import org.dateline.query.EventProperty;
import org.dateline.query.EventQuery;
import org.dateline.query.Facet;
import org.jspecify.annotations.Nullable;

/**
 * The events of a store at one moment: what has long been there, what is gone of it, and what has
 * come since. Safe for use by many threads.
 */
final class IndexView {

  private static final List<String> KINDS =
      Arrays.stream(EventKind.values()).map(EventKind::label).toList();

  private final List<Segment> segments;

  IndexView(List<Segment> segments) {
    this.segments = List.copyOf(segments);
  }

  List<Segment> segments() {
    return segments;
  }

  /** The number of events. */
  long size() {
    return segments.stream().mapToLong(segment -> segment.size() - segment.gone()).sum();
  }

  long count(Question question) {
    return segments.stream().mapToLong(segment -> segment.matches(question).count()).sum();
  }

  /** A page in the default order. */
  WrittenEvents page(Question question, int limit, @Nullable EventCursor after) {
    Segment.Matches[] matches = new Segment.Matches[segments.size()];
    int[] heads = new int[segments.size()];
    for (int i = 0; i < heads.length; i++) {
      matches[i] = segments.get(i).matches(question);
      heads[i] = matches[i].next(after == null ? 0 : segments.get(i).rankAfter(after));
    }
    return new WrittenEvents.Merge(segments, matches, heads).first(limit);
  }

  /** The number of events on each day, counted from 1970-01-01; of undated ones without a key. */
  Days days(Question question) {
    Map<Long, Long> dated = new TreeMap<>();
    long[] undated = new long[1];
    for (Segment segment : segments) {
      IntUnaryOperator day = day(question.query(), segment.columns());
      Map<Integer, long[]> counts = new HashMap<>();
      segment
          .matches(question)
          .forEach(rank -> counts.computeIfAbsent(day.applyAsInt(rank), key -> new long[1])[0]++);
      counts.forEach(
          (key, count) -> {
            if (key == Columns.UNDATED) {
              undated[0] += count[0];
            } else {
              dated.merge((long) key, count[0], Long::sum);
            }
          });
    }
    return new Days(dated, undated[0]);
  }

  /**
   * How many events begin on each day.
   *
   * @param dated numbers of events by the day, counted from 1970-01-01
   * @param undated number of events without a date
   */
  record Days(Map<Long, Long> dated, long undated) {}

  private static IntUnaryOperator day(EventQuery query, Columns columns) {
    return query.date() == DateOf.EVENT
        ? columns::startDay
        : rank -> EventPredicate.firstPublished(columns.articles(), columns.article(rank));
  }

  /** The number of events of each value of a facet; of the empty text for those without one. */
  Map<String, Long> values(Question question, Facet facet) {
    return values(question, facet.property());
  }

  /** The number of events of each article that has any. */
  Map<String, Long> byArticle(Question question) {
    return values(question, EventProperty.ARTICLE);
  }

  private Map<String, Long> values(Question question, EventProperty property) {
    Map<String, Long> counts = new HashMap<>();
    for (Segment segment : segments) {
      Columns columns = segment.columns();
      SharedValues shared = columns.sharing(property);
      long[] events = new long[shared.size()];
      segment.matches(question).forEach(rank -> events[columns.number(shared, rank)]++);
      for (int number = 0; number < events.length; number++) {
        if (events[number] > 0) {
          counts.merge(shared.text(property, number), events[number], Long::sum);
        }
      }
    }
    return counts;
  }

  /** The name of a place. */
  Optional<String> placeName(String id) {
    for (Segment segment : segments) {
      SharedValues places = segment.columns().places();
      int place = places.first(EventProperty.PLACE_ID, id);
      if (place >= 0) {
        return Optional.of(places.text(EventProperty.PLACE, place));
      }
    }
    return Optional.empty();
  }

  /** Gathers the events by the cells of a grid; {@link #id} knows the event that a cell names. */
  void fill(ClusterGrid grid, Question question) {
    for (int i = 0; i < segments.size(); i++) {
      fill(grid, i, segments.get(i).matches(question));
    }
  }

  private void fill(ClusterGrid grid, int index, Segment.Matches matches) {
    Columns columns = segments.get(index).columns();
    SharedValues places = columns.places();
    SharedValues traits = columns.traits();
    int[] kindOf = new int[traits.size()];
    long[] mentionsOf = new long[traits.size()];
    for (int trait = 0; trait < kindOf.length; trait++) {
      int kind = KINDS.indexOf(traits.text(EventProperty.KIND, trait));
      // A place that is only mentioned has no kind.
      kindOf[trait] = kind < 0 ? EventKind.OTHER.ordinal() : kind;
      mentionsOf[trait] = Long.parseLong(traits.text(EventProperty.MENTIONS, trait));
    }
    int kinds = KINDS.size();
    int[] events = new int[places.size() * kinds];
    long[] mentions = new long[places.size()];
    double[] confidence = new double[places.size()];
    int[] last = new int[places.size()];
    matches.forEach(
        rank -> {
          int place = columns.place(rank);
          int trait = columns.trait(rank);
          events[place * kinds + kindOf[trait]]++;
          mentions[place] += mentionsOf[trait];
          confidence[place] = Math.max(confidence[place], columns.confidence(rank));
          last[place] = rank;
        });
    for (int place = 0; place < last.length; place++) {
      if (mentions[place] > 0) { // as each event has one
        Position at = places.position(place);
        grid.add(
            new ClusterGrid.Spot(at.lon(), at.lat(), places.text(EventProperty.PLACE_ID, place)),
            Arrays.copyOfRange(events, place * kinds, (place + 1) * kinds),
            mentions[place],
            confidence[place],
            ((long) index << Integer.SIZE) | last[place]);
      }
    }
  }

  /** The name of the place of an event that a cell of {@link #fill} names. */
  String placeName(long reference) {
    Columns columns = segments.get((int) (reference >> Integer.SIZE)).columns();
    return columns.places().text(EventProperty.PLACE, columns.place((int) reference));
  }

  /** The id of an event that a cell of {@link #fill} names. */
  String id(long reference) {
    return segments.get((int) (reference >> Integer.SIZE)).id((int) reference);
  }
}
