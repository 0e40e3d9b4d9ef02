package org.dateline.layer;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.event.Assertion;
import org.dateline.event.Event;
import org.dateline.event.EventDate;
import org.dateline.event.EventIds;
import org.dateline.event.EventReport;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.store.ArticleStore;
import org.dateline.store.EventStore;
import org.dateline.store.StoredArticle;
import org.dateline.time.PartialDate;
import org.dateline.web.SmallService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A service with many made-up events, of which a client takes the whole layer. */
public final class LargeLayer {

  private static final int EVENTS_PER_ARTICLE = 50;
  private static final int PLACES = 20_000;
  private static final int AT_ONCE = 100;

  private LargeLayer() {}

  /** Takes the number of events; prints the number of features that came back. */
  public static void main(String[] arguments) throws Exception {
    int events = Integer.parseInt(arguments[0]);
    try (ConfigurableApplicationContext service =
        SpringApplication.run(SmallService.class, "--server.port=0")) {
      fill(service.getBean(EventStore.class), events);
      String port = service.getEnvironment().getProperty("local.server.port");
      long start = System.nanoTime();
      long features = features("http://localhost:" + port + "/layers/events.geojson?year=2000");
      System.out.printf(
          "features %d in %d ms%n", features, (System.nanoTime() - start) / 1_000_000);
    }
  }

  /** Puts made-up events of the year 2000 and later into a store. */
  public static void fill(EventStore store, int events) {
    Random random = new Random(1);
    List<ArticleStore.Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < events / EVENTS_PER_ARTICLE; i++) {
      Article article =
          new Article(
              "large-" + i,
              "Made-up report " + i,
              null,
              "Example Times",
              "https://news.example/large/" + i,
              new Published(
                  PartialDate.parse(
                      "2000-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))),
                  Published.Source.METADATA),
              "en",
              "Nothing of this happened.");
      List<Event> made = events(article, random);
      arrivals.add(
          new ArticleStore.Arrival(
              new StoredArticle(article, StoredArticle.contentHash(article, "made up"), List.of()),
              stored -> made));
      if (arrivals.size() == AT_ONCE) {
        store.putAll(arrivals);
        arrivals.clear();
      }
    }
    store.putAll(arrivals);
  }

  private static List<Event> events(Article article, Random random) {
    List<Event> events = new ArrayList<>();
    int first = random.nextInt(PLACES);
    for (int i = 0; i < EVENTS_PER_ARTICLE; i++) {
      Place place = place((first + i * 397) % PLACES);
      EventKind kind = EventKind.values()[i % EventKind.values().length];
      events.add(
          new Event(
              EventIds.ofPlace(article.id(), place.id()),
              article.id(),
              place,
              article.publishedDate().map(EventDate::published).orElse(null),
              false,
              kind,
              kind == EventKind.OTHER ? null : "made up",
              "A sentence of the usual length says that something happened at "
                  + place.name()
                  + ", that several people saw it, and that nobody knows what comes next.",
              1 + random.nextInt(9),
              Role.LOCATION,
              random.nextInt(101) / 100.0,
              false,
              new EventReport("happened", 10, 18, Assertion.REPORTED, null, null, null, null),
              0.9));
    }
    return events;
  }

  private static Place place(int key) {
    Random random = new Random(key);
    return new Place(
        "test:" + key,
        "Place " + key,
        new Position(
            Math.round((random.nextDouble() * 360 - 180) * 1e5) / 1e5,
            Math.round((random.nextDouble() * 140 - 60) * 1e5) / 1e5),
        'P',
        "PPL",
        "SY",
        "01",
        "Division " + key % 100,
        null,
        key,
        5000);
  }

  private static long features(String address) throws Exception {
    byte[] mark = "\"Feature\"".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    long count = 0;
    int matched = 0;
    try (InputStream in = new BufferedInputStream(URI.create(address).toURL().openStream())) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        matched = b == mark[matched] ? matched + 1 : b == mark[0] ? 1 : 0;
        if (matched == mark.length) {
          count++;
          matched = 0;
        }
      }
    }
    return count;
  }
}
