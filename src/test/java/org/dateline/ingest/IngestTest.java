package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.event.EventExtractor;
import org.dateline.mention.MentionFinder;
import org.dateline.query.EventQuery;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.ResolvedMention;
import org.dateline.store.EventStore;
import org.dateline.store.PutOutcome;
import org.dateline.store.World;
import org.dateline.stores.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {

  @TempDir private Path folder;
  private Path articles;
  private EventStore store;

  @BeforeEach
  void open() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    store = Stores.open(folder.resolve("store.gpkg"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void twiceChangesNothing() throws Exception {
    write("a.md", "---\ntitle: A\npublished: 2012-09-29\n---\nFighting in Aleppo.");
    write("sub/b.txt", "B\n\nTalks in Paris.");

    assertThat(ingest("1")).hasToString("2 read (2 added, 0 updated, 0 unchanged), 0 rejected");
    List<String> events = events();
    assertThat(ingest("1")).hasToString("2 read (0 added, 0 updated, 2 unchanged), 0 rejected");
    assertThat(events()).isEqualTo(events).hasSize(2);
  }

  @Test
  void changedArticlesAreUpdatedAndOthersLeft() throws Exception {
    write("a.txt", "A\n\nFighting in Aleppo.");
    write("b.txt", "B\n\nTalks in Paris.");
    ingest("1");

    write("a.txt", "A\n\nFighting in Mosul.");

    assertThat(ingest("1")).hasToString("2 read (0 added, 1 updated, 1 unchanged), 0 rejected");
    assertThat(events()).containsExactlyInAnyOrder("Mosul", "Paris");
  }

  @Test
  void anotherGeocoderWorksAnew() throws Exception {
    write("a.txt", "A\n\nFighting in Aleppo.");
    ingest("1");

    assertThat(ingest("2").updated()).isEqualTo(1);
  }

  @Test
  void badInputIsNamedAndTheRestIngested() throws Exception {
    write("good.md", "Good\n\nFighting in Aleppo.");
    write("broken-date.md", "---\ntitle: T\npublished: 2012-02-31\n---\nB");
    write("broken-front-matter.md", "---\ntitle: [T\n---\nB");
    write("empty.txt", "");
    write("form.xyz", "?");
    write("noise.txt", noise(50));
    write("small-noise.txt", noise(1));
    write("white.txt", " \n ");
    Files.createSymbolicLink(articles.resolve("zz-nowhere.md"), articles.resolve("nowhere"));

    IngestSummary summary = ingest("1");

    assertThat(summary.added()).isEqualTo(1);
    assertThat(
            summary.rejections().stream()
                .map(r -> articles.relativize(Path.of(r.source())) + ": " + r.reason()))
        .satisfiesExactlyInAnyOrder(
            r -> assertThat(r).startsWith("broken-date.md: published: no such date"),
            r -> assertThat(r).startsWith("broken-front-matter.md: broken front matter: line 3"),
            r -> assertThat(r).isEqualTo("empty.txt: empty"),
            r -> assertThat(r).startsWith("form.xyz: not a known form"),
            r -> assertThat(r).startsWith("noise.txt: longer than 10 MB"),
            r -> assertThat(r).startsWith("small-noise.txt: not text"),
            r -> assertThat(r).startsWith("white.txt: empty: only white space"),
            r -> assertThat(r).isEqualTo("zz-nowhere.md: a link to nothing"));
  }

  @Test
  void theCoordinatesOfATableAreThePlacesOfItsEvents() throws Exception {
    write(
        "events.csv",
        """
        event_id_cnty,event_date,notes,latitude,longitude,geo_precision,location
        A1,13 March 2024,Shells hit a school.,36.4700,37.1000,1,Azaz
        A2,13 March 2024,Fighting in Aleppo.,36.21,37.15,2,
        A3,13 March 2024,Fighting in Mosul.,0,0,,
        """);

    assertThat(ingest("1").added()).isEqualTo(3);
    List<String> events = points();
    assertThat(events)
        .containsExactlyInAnyOrder(
            "Azaz geo:36.470000,37.100000 5000",
            "Aleppo geo:36.210000,37.150000 25000",
            "Mosul geonames:99072 " + World.MOSUL.precisionMeters());
    assertThat(ingest("1").unchanged()).isEqualTo(3);
    ingest("2");
    assertThat(points()).isEqualTo(events);
  }

  private List<String> points() {
    List<String> points = new ArrayList<>();
    store.stream(
        EventQuery.ALL,
        event -> points.add(event.place() + " " + event.placeId() + " " + event.precisionMeters()));
    return points;
  }

  @Test
  void anotherArticleOfTheSameIdIsRejected() throws Exception {
    write("a.md", "---\nid: x\n---\nA\n\nFighting in Aleppo.");
    write("b.md", "---\nid: x\n---\nB\n\nFighting in Mosul.");

    IngestSummary summary = ingest("1");

    assertThat(events()).containsExactly("Aleppo");
    assertThat(summary.rejections()).singleElement().asString().contains("b.md", "a.md", "'x'");
  }

  @Test
  void ofTwoDownloadsOfAFeedTheNewerVersionsCount() throws Exception {
    write("feed-1.xml", feed("2012-09-28", "Aleppo"));
    write("feed-2.xml", feed("2012-09-28", "Aleppo"));
    assertThat(ingest("1")).hasToString("2 read (1 added, 0 updated, 1 unchanged), 0 rejected");

    write("feed-3.xml", feed("2012-09-29", "Mosul"));
    write("feed-4.xml", feed("2012-09-27", "Paris"));
    IngestSummary summary = ingest("1");

    assertThat(summary.rejected()).isZero();
    assertThat(events()).containsExactly("Mosul");
  }

  private static String feed(String date, String place) {
    return """
        <rss version="2.0"><channel><title>F</title><link>http://f.example/</link><item>
        <title>A report</title><guid>http://f.example/1</guid><pubDate>%s</pubDate>
        <description>Fighting in %s.</description></item></channel></rss>"""
        .formatted(date, place);
  }

  @Test
  void whatIsStoredIsGeocodedAnewWithoutItsFiles() throws Exception {
    write("a.txt", "A\n\nFighting in Aleppo.");
    ingest("1");
    Files.delete(articles.resolve("a.txt"));
    Article uploaded = new Article("u", "U", null, null, null, null, "en", "Talks in Paris.");
    ingest(store, "1").add(uploaded);

    assertThat(ingest(store, "2").renew(IngestProgress.NONE))
        .hasToString("2 read (0 added, 2 updated, 0 unchanged), 0 rejected");
    assertThat(ingest(store, "2").renew(IngestProgress.NONE))
        .hasToString("2 read (0 added, 0 updated, 2 unchanged), 0 rejected");
    assertThat(events()).containsExactlyInAnyOrder("Aleppo", "Paris");
    assertThat(ingest(store, "2").add(uploaded)).isEqualTo(PutOutcome.UNCHANGED);
  }

  @Test
  void filesOfOneNameInTwoFoldersAreTwoArticles() throws Exception {
    write("one/news.txt", "A\n\nFighting in Aleppo.");
    write("two/news.txt", "B\n\nFighting in Mosul.");

    assertThat(ingest("1").added()).isEqualTo(2);
  }

  @Test
  void hiddenFilesAndReadMesAreLeftOut() throws Exception {
    write("README.md", "About\n\nThese are articles.");
    write(".hidden.md", "Hidden\n\nFighting in Aleppo.");
    write(".git/a.md", "Hidden\n\nFighting in Aleppo.");

    assertThat(ingest("1")).hasToString("0 read (0 added, 0 updated, 0 unchanged), 0 rejected");
  }

  @Test
  void aFaultInOneArticleStopsNoOther() throws Exception {
    write("a.txt", "A\n\nFighting in Aleppo.");
    write("b.txt", "B\n\nThis makes the finder fail.");
    write("c.txt", "C\n\nFighting in Mosul.");

    IngestSummary summary = ingest("1");

    assertThat(summary.added()).isEqualTo(2);
    assertThat(summary.rejections()).singleElement().asString().contains("b.txt", "geocoded");
  }

  @Test
  void progressReachesTheTotal() throws Exception {
    write("a.txt", "A\n\nFighting in Aleppo.");
    write(
        "b.jsonl",
        "{\"title\":\"B\",\"text\":\"Mosul\"}\nbroken\n{\"title\":\"C\",\"text\":\"T\"}");
    List<String> reports = new ArrayList<>();

    ingest(store, "1")
        .run(
            Sources.under(List.of(articles)),
            (ingested, rejected, total) -> reports.add(ingested + "+" + rejected + " of " + total));

    // Articles that are written together are told together.
    assertThat(reports).hasSizeBetween(2, 4).doesNotHaveDuplicates();
    assertThat(reports).last().isEqualTo("3+1 of 4");
  }

  @Test
  void manyArticlesAreAllWritten() throws Exception {
    int many = 173;
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < many; i++) {
      lines.append("{\"title\":\"T" + i + "\",\"text\":\"Fighting in Aleppo.\"}\n");
    }
    write("many.jsonl", lines.toString());

    IngestSummary summary =
        ingest(store, "1").run(Sources.under(List.of(articles)), IngestProgress.NONE);

    assertThat(summary.added()).isEqualTo(many);
    assertThat(store.count(EventQuery.ALL)).isEqualTo(many);
  }

  @Test
  void anArticleThatTheStoreRefusesDoesNotStopThoseBesideIt() throws Exception {
    write("a.txt", "A\n\nFighting in Aleppo.");
    write("bad.txt", "Bad\n\nFighting in Paris.");
    write("c.txt", "C\n\nFighting in Mosul.");
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.gpkg"));
        Statement statement = other.createStatement()) {
      statement.execute(
          "CREATE TRIGGER refuse BEFORE INSERT ON articles WHEN NEW.title = 'Bad'"
              + " BEGIN SELECT RAISE(ABORT, 'not this one'); END");
    }

    IngestSummary summary = ingest("1");

    assertThat(events()).containsExactlyInAnyOrder("Aleppo", "Mosul");
    assertThat(summary.added()).isEqualTo(2);
    assertThat(summary.rejections())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).contains("cannot be stored", "not this one"));
  }

  @Test
  void articlesAreAddedAndRemovedOneByOne() {
    Ingest ingest = ingest(store, "1");
    Article article =
        new Article("x", "X", null, null, null, null, "en", "Fighting in Aleppo and Mosul.");

    assertThat(ingest.add(article)).isEqualTo(PutOutcome.ADDED);
    assertThat(ingest.add(article)).isEqualTo(PutOutcome.UNCHANGED);
    assertThat(events()).containsExactlyInAnyOrder("Aleppo", "Mosul");
    assertThat(ingest.remove("x")).isTrue();
    assertThat(ingest.remove("x")).isFalse();
    assertThat(events()).isEmpty();
  }

  @Test
  void aThreadThatIsToldToStopStops() throws Exception {
    write("a.txt", "A\n\nFighting in Aleppo.");
    Sources sources = Sources.under(List.of(articles));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> ingest(store, "1").run(sources, IngestProgress.NONE))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  private IngestSummary ingest(String geocoder) throws InterruptedException {
    return ingest(store, geocoder).run(Sources.under(List.of(articles)), IngestProgress.NONE);
  }

  private static Ingest ingest(EventStore store, String geocoder) {
    MentionFinder finder =
        text -> {
          if (text.text().contains("fail")) {
            throw new IllegalStateException("a fault");
          }
          return World.mentions(text.text()).stream().map(ResolvedMention::mention).toList();
        };
    Geoparser geoparser =
        new Geoparser(
            finder,
            (text, mentions) ->
                World.mentions(text.text()).stream().map(ResolvedMention::resolution).toList());
    return new Ingest(ArticleReaders.standard(), geoparser, new EventExtractor(), store, geocoder);
  }

  private List<String> events() {
    List<String> places = new ArrayList<>();
    store.stream(EventQuery.ALL, event -> places.add(event.place()));
    return places;
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = articles.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static byte[] noise(int megabytes) {
    byte[] noise = new byte[megabytes << 20];
    new Random(1).nextBytes(noise);
    return noise;
  }
}
