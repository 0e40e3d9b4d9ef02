package org.dateline.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.event.Assertion;
import org.dateline.event.Event;
import org.dateline.event.EventDate;
import org.dateline.event.EventExtractor;
import org.dateline.event.EventIds;
import org.dateline.event.EventReport;
import org.dateline.event.people.Count;
import org.dateline.gazetteer.Place;
import org.dateline.geo.Position;
import org.dateline.kind.EventKind;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Candidate;
import org.dateline.resolve.Resolution.Resolved;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** A small world for tests: a few places and articles that name them. */
public final class World {

  public static final Place ALEPPO =
      place("geonames:170063", "Aleppo", 37.16117, 36.20124, "PPLA", "SY", "Aleppo", 1602264);
  public static final Place DAMASCUS =
      place("geonames:170654", "Damascus", 36.29128, 33.5102, "PPLC", "SY", "Dimashq", 1569394);
  public static final Place MOSUL =
      place("geonames:99072", "Mosul", 43.11889, 36.335, "PPLA", "IQ", "Nineveh", 1739800);
  public static final Place PARIS =
      place("geonames:2988507", "Paris", 2.3488, 48.85341, "PPLC", "FR", "Île-de-France", 2138551);
  public static final Place SUVA =
      place("geonames:2198148", "Suva", 178.44149, -18.14161, "PPLC", "FJ", "Central", 77366);
  public static final Place APIA =
      place("geonames:4035413", "Apia", -171.76666, -13.83333, "PPLC", "WS", "Tuamasaga", 40407);

  /** A place without country and division, as seas are. */
  public static final Place BLACK_SEA =
      new Place(
          "geonames:630673",
          "Black Sea",
          new Position(34.0, 43.0),
          'H',
          "SEA",
          null,
          null,
          null,
          null,
          0,
          400_000);

  private static final List<Place> PLACES =
      List.of(ALEPPO, DAMASCUS, MOSUL, PARIS, SUVA, APIA, BLACK_SEA);

  private static final Map<String, EventKind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("bomb went off", EventKind.BOMBING);
    KINDS.put("Shells fell", EventKind.AIR_STRIKE);
    KINDS.put("ministers met", EventKind.DIPLOMACY);
    KINDS.put("Battle for", EventKind.FIGHTING);
  }

  private World() {}

  /** An article with its mentions and events. */
  public record Report(StoredArticle stored, List<Event> events) {

    /** The same report, whose events have another date. */
    public Report on(EventDate date) {
      return new Report(stored, events.stream().map(event -> on(date, event)).toList());
    }

    private static Event on(EventDate date, Event event) {
      return new Event(
          event.id(),
          event.articleId(),
          event.place(),
          date,
          event.planned(),
          event.kind(),
          event.kindText(),
          event.sentence(),
          event.mentions(),
          event.role(),
          event.confidence(),
          event.corrected(),
          event.report(),
          event.placeConfidence());
    }

    /** Puts it into a store. */
    public PutOutcome into(EventStore store) {
      return store.put(stored, events);
    }
  }

  /** A place of the world by name. */
  public static Place place(String name) {
    return PLACES.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  /** Four articles: two about Syria in 2012, one about Iraq in 2014, one undated in the Pacific. */
  public static List<Report> reports() {
    return List.of(
        report(
            "aleppo-2012",
            "Battle for Aleppo",
            "2012-09-29",
            "Fighting went on in Aleppo. Shells fell on Aleppo at night. Damascus said nothing."
                + " A café in Damascus was closed."),
        report("damascus-2012", "A car bomb", "2012-05", "A bomb went off in Damascus."),
        report(
            "mosul-2014",
            "Mosul falls",
            "2014-06-11",
            "Mosul was taken. In Paris ministers met. Nobody spoke of Aleppo or of Xyzzy."),
        report("pacific", "Two islands", null, "Ships left Suva for Apia, not for the Black Sea."));
  }

  /**
   * Makes an article of which every word that names a place of the world, or Xyzzy, is a mention;
   * "NAME said" makes an actor of it. The confidence falls from mention to mention.
   */
  public static Report report(String id, String title, String published, String text) {
    return report(
        new Article(
            id,
            title,
            null,
            "Example Times",
            "https://news.example/" + id,
            Published.of(
                published == null ? null : PartialDate.parse(published), Published.Source.METADATA),
            "en",
            text));
  }

  /** See {@link #report(String, String, String, String)}. */
  public static Report report(Article article) {
    List<ResolvedMention> mentions = mentions(article.text());
    StoredArticle stored =
        new StoredArticle(article, StoredArticle.contentHash(article, "test"), mentions);
    return new Report(stored, events(article, mentions));
  }

  /** The same, with the events that the extractor finds in the text. */
  public static Report extracted(String id, String title, String published, String text) {
    StoredArticle stored = report(id, title, published, text).stored();
    return new Report(
        stored,
        new EventExtractor().extract(stored.article(), AnnotatedText.of(text), stored.mentions()));
  }

  // One at each place that is a location, so that tests of stores and layers do not depend on what
  // an extractor makes of their texts.
  private static List<Event> events(Article article, List<ResolvedMention> mentions) {
    Map<Place, List<ResolvedMention>> byPlace = new LinkedHashMap<>();
    for (ResolvedMention mention : mentions) {
      if (mention.mention().role() == Role.LOCATION
          && mention.resolution() instanceof Resolved resolved) {
        byPlace.computeIfAbsent(resolved.place(), place -> new ArrayList<>()).add(mention);
      }
    }
    return byPlace.entrySet().stream()
        .map(entry -> event(article, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Event event(Article article, Place place, List<ResolvedMention> mentions) {
    List<String> sentences =
        mentions.stream().map(one -> sentence(article.text(), one.mention().start())).toList();
    Optional<String> words =
        KINDS.keySet().stream()
            .filter(phrase -> sentences.stream().anyMatch(one -> one.contains(phrase)))
            .findFirst()
            .or(() -> KINDS.keySet().stream().filter(article.title()::contains).findFirst());
    String trigger = words.orElse("happened");
    double confidence = ((Resolved) mentions.get(0).resolution()).confidence();
    return new Event(
        EventIds.ofPlace(article.id(), place.id()),
        article.id(),
        place,
        article.publishedDate().map(EventDate::published).orElse(null),
        false,
        words.map(KINDS::get).orElse(EventKind.OTHER),
        words.orElse(null),
        sentences.get(0),
        mentions.size(),
        Role.LOCATION,
        confidence,
        false,
        new EventReport(trigger, 0, trigger.length(), Assertion.REPORTED, null, null, null, null),
        confidence);
  }

  private static String sentence(String text, int offset) {
    int start = text.lastIndexOf(". ", offset);
    int end = text.indexOf('.', offset);
    return text.substring(start < 0 ? 0 : start + 2, end < 0 ? text.length() : end + 1);
  }

  /** The mentions of a text, see {@link #report(String, String, String, String)}. */
  public static List<ResolvedMention> mentions(String text) {
    List<ResolvedMention> mentions = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      for (Place place : PLACES) {
        if (text.startsWith(place.name(), i)) {
          int end = i + place.name().length();
          Role role = text.startsWith(" said", end) ? Role.ACTOR : Role.LOCATION;
          double confidence = Math.max(0.5, 0.97 - 0.01 * mentions.size());
          List<Candidate> candidates =
              List.of(
                  new Candidate(place, confidence, List.of("largest place of that name")),
                  new Candidate(BLACK_SEA, 0.01, List.of()));
          mentions.add(
              new ResolvedMention(
                  new Mention(i, end, place.name(), role), new Resolved(confidence, candidates)));
        }
      }
      if (text.startsWith("Xyzzy", i)) {
        mentions.add(
            new ResolvedMention(
                new Mention(i, i + 5, "Xyzzy", Role.LOCATION),
                new Unresolved("not in the gazetteer")));
      }
    }
    return mentions;
  }

  /**
   * A random article at random places, many of them at the date line and the poles.
   *
   * @param events how many events it reports
   */
  public static Report random(Random random, String id, int events) {
    PartialDate published = random.nextInt(10) == 0 ? null : randomDate(random);
    Article article =
        new Article(
            id,
            "Report " + id,
            null,
            publisher(random),
            null,
            Published.of(published, Published.Source.METADATA),
            "en",
            words(random));
    List<Event> list = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      Place place = randomPlace(random);
      String eventId = EventIds.ofPlace(id, place.id());
      if (list.stream().anyMatch(event -> event.id().equals(eventId))) {
        continue;
      }
      PartialDate when = random.nextInt(10) == 0 ? null : randomDate(random);
      EventReport report = randomReport(random);
      EventKind kind =
          report == null
              ? EventKind.OTHER
              : EventKind.values()[random.nextInt(EventKind.values().length)];
      list.add(
          new Event(
              eventId,
              id,
              place,
              when == null ? null : new EventDate(DateSpan.of(when), "then"),
              random.nextBoolean(),
              kind,
              kind == EventKind.OTHER ? null : "for that",
              "Something happened at " + place.name() + ".",
              1 + random.nextInt(9),
              random.nextInt(5) == 0 ? Role.ACTOR : Role.LOCATION,
              random.nextInt(101) / 100.0,
              false,
              report,
              0.9));
    }
    return new Report(
        new StoredArticle(article, StoredArticle.contentHash(article, "test"), List.of()), list);
  }

  // Some places are only mentioned.
  private static @Nullable EventReport randomReport(Random random) {
    if (random.nextInt(5) == 0) {
      return null;
    }
    Assertion assertion = Assertion.values()[random.nextInt(Assertion.values().length)];
    Count killed = random.nextBoolean() ? null : Count.atLeast(random.nextInt(9));
    return new EventReport("happened", 10, 18, assertion, "rebels", null, killed, null);
  }

  private static @Nullable String publisher(Random random) {
    return List.of(Optional.of("Wire"), Optional.of("Post"), Optional.<String>empty())
        .get(random.nextInt(3))
        .orElse(null);
  }

  private static String words(Random random) {
    String[] words = {"market", "border", "river", "truce", "convoy", "élan"};
    return words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)];
  }

  private static PartialDate randomDate(Random random) {
    String day = "%04d".formatted(2008 + random.nextInt(12));
    if (random.nextInt(6) > 0) {
      day += "-%02d".formatted(1 + random.nextInt(12));
      if (random.nextInt(6) > 0) {
        day += "-%02d".formatted(1 + random.nextInt(28));
      }
    }
    return PartialDate.parse(day);
  }

  private static Place randomPlace(Random random) {
    int key = random.nextInt(400);
    Random fixed = new Random(key);
    double lon =
        switch (key % 4) {
          case 0 -> 180 - fixed.nextInt(3);
          case 1 -> -180 + fixed.nextInt(3);
          default -> Math.round((fixed.nextDouble() * 360 - 180) * 1e5) / 1e5;
        };
    double lat =
        switch (key % 5) {
          case 0 -> 90 - fixed.nextInt(2);
          case 1 -> -90 + fixed.nextInt(2);
          default -> Math.round((fixed.nextDouble() * 180 - 90) * 1e5) / 1e5;
        };
    String country = key % 7 == 0 ? null : List.of("SY", "IQ", "FR", "FJ").get(key % 4);
    return new Place(
        "test:" + key,
        "Place " + key,
        new Position(lon, lat),
        'P',
        "PPL",
        country,
        null,
        null,
        null,
        key,
        1000);
  }

  private static Place place(
      String id,
      String name,
      double lon,
      double lat,
      String code,
      String country,
      String admin1,
      long population) {
    return new Place(
        id,
        name,
        new Position(lon, lat),
        'P',
        code,
        country,
        "01",
        admin1,
        null,
        population,
        10_000);
  }
}
