package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.correct.Correction;
import org.dateline.correct.Corrections;
import org.dateline.correct.Revision;
import org.dateline.correct.TextAnchor;
import org.dateline.correct.Verdict;
import org.dateline.correct.Verdict.HasRole;
import org.dateline.correct.Verdict.NotAPlace;
import org.dateline.correct.Verdict.Placed;
import org.dateline.event.EventExtractor;
import org.dateline.mention.Role;
import org.dateline.query.EventFeature;
import org.dateline.query.EventQuery;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.ResolvedMention;
import org.dateline.store.CorrectionPage;
import org.dateline.store.EventStore;
import org.dateline.store.PutOutcome;
import org.dateline.store.StoredArticle;
import org.dateline.store.World;
import org.dateline.stores.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People's work must not be lost to anything that programs do. */
class CorrectionsSurviveTest {

  private static final String TEXT = "Fighting went on in Aleppo. In Paris ministers met.";
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir private Path folder;
  private EventStore store;
  private Ingest ingest;

  @BeforeEach
  void correctAnArticle() {
    store = Stores.open(folder.resolve("store.gpkg"));
    ingest = ingest("1");
    ingest.add(article(TEXT));
    correct("Paris", new Placed(World.MOSUL, null));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void geocodingAnewKeepsThem() throws Exception {
    List<String> before = places();

    assertThat(ingest("2").renew(IngestProgress.NONE).updated()).isEqualTo(1);

    assertThat(places()).isEqualTo(before).contains("Mosul");
  }

  @Test
  void eventsAreThoseOfTheCorrectedMentions() {
    EventFeature mosul =
        events().stream().filter(event -> event.place().equals("Mosul")).findFirst().orElseThrow();

    assertThat(places()).containsExactlyInAnyOrder("Aleppo", "Mosul");
    assertThat(mosul.corrected()).isTrue();
    assertThat(mosul.placeConfidence()).isEqualTo(1);
    assertThat(mosul.sentence()).isEqualTo("In Paris ministers met.");
    assertThat(events())
        .filteredOn(event -> !event.equals(mosul))
        .noneMatch(EventFeature::corrected);
  }

  @Test
  void theEventOfAPlaceThatStaysKeepsItsId() {
    List<String> before = events().stream().map(EventFeature::id).toList();
    correct("Aleppo", new Placed(World.ALEPPO, null));

    assertThat(events().stream().map(EventFeature::id).toList()).isEqualTo(before);
    assertThat(events()).allMatch(EventFeature::corrected);
  }

  @Test
  void readingAgainChangesNothing() {
    assertThat(ingest.add(article(TEXT))).isEqualTo(PutOutcome.UNCHANGED);
    assertThat(places()).containsExactlyInAnyOrder("Aleppo", "Mosul");
  }

  @Test
  void anotherGeocoderLeavesThem() {
    assertThat(ingest("2").add(article(TEXT))).isEqualTo(PutOutcome.UPDATED);
    assertThat(places()).containsExactlyInAnyOrder("Aleppo", "Mosul");
  }

  @Test
  void anEditElsewhereInTheTextLeavesThem() {
    ingest.add(article("First published at noon. " + TEXT.replace("Aleppo", "Damascus")));

    assertThat(places()).containsExactlyInAnyOrder("Damascus", "Mosul");
  }

  @Test
  void whereTheWordsAreGoneTheyRestAndComeBackWithThem() {
    ingest.add(article("Only Apia was shelled."));
    assertThat(places()).containsExactly("Apia");
    assertThat(list().get(0).standing()).isFalse();

    ingest.add(article(TEXT));
    assertThat(places()).containsExactlyInAnyOrder("Aleppo", "Mosul");
    assertThat(list().get(0).standing()).isTrue();
  }

  @Test
  void anArticleThatIsRemovedAndComesBackHasThem() {
    ingest.remove("x");
    assertThat(list()).singleElement().matches(entry -> !entry.standing());

    ingest.add(article(TEXT));
    assertThat(places()).containsExactlyInAnyOrder("Aleppo", "Mosul");
  }

  @Test
  void aCorrectionMadeWhileANewVersionIsGeocodedCounts() {
    Article edited = article("First published at noon. " + TEXT);
    Optional<GeocodedArticle> geocoded = ingest.geocode(edited);
    correct("Aleppo", new Placed(World.APIA, null));

    assertThat(ingest.add("x", geocoded)).isEqualTo(PutOutcome.UPDATED);

    assertThat(places()).containsExactlyInAnyOrder("Apia", "Mosul");
  }

  /** Nobody waits for the writer while events are made, not even who corrects meanwhile. */
  @Test
  void ofTwoCorrectionsAtOnceNoneIsLost() {
    AtomicBoolean first = new AtomicBoolean(true);
    ingest.correct(
        "x",
        article -> {
          if (first.getAndSet(false)) {
            correct("Aleppo", new Placed(World.APIA, null));
          }
          int start = TEXT.indexOf("ministers");
          TextAnchor anchor = TextAnchor.of(TEXT, start, start + 9);
          Correction noPlace = Correction.of(anchor, new NotAPlace(), "Bob", NOON);
          return new Revision(article.corrections().with(TEXT, noPlace), "Bob", NOON);
        });

    assertThat(store.findArticle("x").orElseThrow().corrections().all()).hasSize(3);
    assertThat(places()).containsExactlyInAnyOrder("Apia", "Mosul");
  }

  @Test
  void closingTheStoreLosesNothing() {
    StoredArticle before = store.findArticle("x").orElseThrow();
    store.close();
    store = Stores.open(folder.resolve("store.gpkg"));

    assertThat(store.findArticle("x")).contains(before);
  }

  @Test
  void allThreeKindsComeBackAsTheyWereWritten() {
    correct("Aleppo", new HasRole(Role.ACTOR));
    correct("ministers", new NotAPlace());

    assertThat(store.findArticle("x").orElseThrow().corrections().all())
        .extracting(Correction::verdict)
        .containsExactlyInAnyOrder(
            new Placed(World.MOSUL, null), new HasRole(Role.ACTOR), new NotAPlace());
  }

  @Test
  void withdrawnTheGeocoderCountsAgainAndTheHistoryTellsOfIt() {
    ingest.correct("x", article -> new Revision(Corrections.NONE, "Bob", NOON));

    assertThat(places()).containsExactlyInAnyOrder("Aleppo", "Paris");
    assertThat(events()).noneMatch(EventFeature::corrected);
    assertThat(list()).isEmpty();
    CorrectionPage.Entry ended = store.corrections("x", true, 9, 0).corrections().get(0);
    assertThat(ended.correction().author()).isEqualTo("Ada");
    assertThat(ended.end()).isEqualTo(new CorrectionPage.End(NOON, "Bob", false));
  }

  @Test
  void aChangeThatFailsChangesNothing() {
    StoredArticle before = store.findArticle("x").orElseThrow();
    try {
      ingest.correct(
          "x",
          article -> {
            throw new IllegalStateException("no");
          });
    } catch (IllegalStateException e) {
      // That is the fault that was meant to come out.
    }

    assertThat(store.findArticle("x")).contains(before);
  }

  @Test
  void theVersionIsAnotherOneAfterEachChange() {
    String before = store.findArticle("x").orElseThrow().version();
    correct("Aleppo", new NotAPlace());

    assertThat(store.findArticle("x").orElseThrow().version()).isNotEqualTo(before);
  }

  private void correct(String word, Verdict verdict) {
    int start = TEXT.indexOf(word);
    TextAnchor anchor = TextAnchor.of(TEXT, start, start + word.length());
    ingest.correct(
        "x",
        article ->
            new Revision(
                article.corrections().with(TEXT, Correction.of(anchor, verdict, "Ada", NOON)),
                "Ada",
                NOON));
  }

  private List<CorrectionPage.Entry> list() {
    return store.corrections(null, false, 9, 0).corrections();
  }

  private List<EventFeature> events() {
    List<EventFeature> events = new ArrayList<>();
    store.stream(EventQuery.ALL, events::add);
    return events;
  }

  private List<String> places() {
    return events().stream().map(EventFeature::place).toList();
  }

  private Ingest ingest(String geocoder) {
    Geoparser geoparser =
        new Geoparser(
            text -> World.mentions(text.text()).stream().map(ResolvedMention::mention).toList(),
            (text, mentions) ->
                World.mentions(text.text()).stream().map(ResolvedMention::resolution).toList());
    return new Ingest(ArticleReaders.standard(), geoparser, new EventExtractor(), store, geocoder);
  }

  private static Article article(String text) {
    return new Article("x", "X", null, null, null, null, "en", text);
  }
}
