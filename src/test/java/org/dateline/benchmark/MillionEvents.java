package org.dateline.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.event.Assertion;
import org.dateline.event.Event;
import org.dateline.event.EventDate;
import org.dateline.event.EventIds;
import org.dateline.event.EventReport;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.store.EventStore;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoredArticle;
import org.dateline.stores.Stores;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;

/**
 * Fills a store with made-up reports from real places: few places are in the news often, most
 * hardly ever, and one article reports from about ten.
 *
 * <p>Arguments: the address of the store, and the number of events (1,000,000).
 */
public final class MillionEvents {

  private static final long SEED = 2026;
  private static final int PLACES = 30_000;
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
  private static final int DAYS = 15 * 365;

  private MillionEvents() {}

  /** Fills the store. */
  public static void main(String[] args) {
    int events = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    try (EventStore store = Stores.open(StoreAddress.of(args[0]))) {
      fill(store, events);
    }
  }

  /** Fills a store with so many events, always the same. */
  static void fill(EventStore store, int events) {
    Random random = new Random(SEED);
    List<Place> places = places();
    for (int article = 0, done = 0; done < events; article++) {
      int count = Math.min(events - done, 2 + random.nextInt(17));
      done += put(store, "report-" + article, count, places, random);
    }
  }

  private static List<Place> places() {
    Gazetteer gazetteer = Gazetteer.bundled();
    return IntStream.range(0, PLACES)
        .mapToObj(i -> gazetteer.place((int) ((long) i * gazetteer.size() / PLACES)))
        .toList();
  }

  private static int put(
      EventStore store, String id, int count, List<Place> places, Random random) {
    PartialDate day = PartialDate.parse(FIRST.plusDays(random.nextInt(DAYS)).toString());
    Article article =
        new Article(
            id,
            "Report " + id,
            null,
            "Publisher " + random.nextInt(40),
            null,
            Published.of(day, Published.Source.METADATA),
            "en",
            "Something happened near " + random.nextInt(10_000) + " and at the river.");
    List<Event> events = new ArrayList<>();
    random
        .ints(10L * count, 0, PLACES)
        // Cubed: a tenth of the places has about 46 % of the events.
        .mapToObj(i -> places.get((int) ((double) i / PLACES * i / PLACES * i)))
        .distinct()
        .limit(count)
        .forEach(place -> events.add(event(id, place, day, random)));
    store.put(
        new StoredArticle(article, StoredArticle.contentHash(article, "made up"), List.of()),
        events);
    return events.size();
  }

  private static Event event(String article, Place place, PartialDate day, Random random) {
    EventKind[] kinds = EventKind.values();
    EventKind kind = kinds[random.nextInt(kinds.length)];
    return new Event(
        EventIds.ofPlace(article, place.id()),
        article,
        place,
        new EventDate(DateSpan.of(day), "then"),
        false,
        kind,
        kind == EventKind.OTHER ? null : "for that",
        "Something happened at " + place.name() + ".",
        1 + random.nextInt(6),
        Role.LOCATION,
        0.4 + random.nextInt(61) / 100.0,
        false,
        new EventReport("happened", 10, 18, Assertion.REPORTED, null, null, null, null),
        0.9);
  }
}
