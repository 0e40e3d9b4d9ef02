package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Published;
import org.dateline.correct.Correction;
import org.dateline.correct.Corrections;
import org.dateline.correct.Revision;
import org.dateline.correct.TextAnchor;
import org.dateline.correct.Verdict;
import org.dateline.correct.Verdict.Happened;
import org.dateline.correct.Verdict.HasRole;
import org.dateline.correct.Verdict.NothingHappened;
import org.dateline.correct.Verdict.Placed;
import org.dateline.event.EventExtractor;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.query.EventFeature;
import org.dateline.query.EventQuery;
import org.dateline.query.Mentioned;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.ResolvedMention;
import org.dateline.store.EventStore;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreKind;
import org.dateline.store.World;
import org.dateline.stores.Stores;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people say happened, or did not, in every kind of store. */
@ParameterizedClass
@EnumSource(value = StoreKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
class EventCorrectionsTest {

  private static final String TEXT =
      "Shells fell on Aleppo on Friday, killing three. Damascus is its old rival.";

  @Parameter private StoreKind stores;

  @TempDir private Path folder;
  private StoreAddress address;
  private EventStore store;
  private Ingest ingest;

  @BeforeEach
  void storeAnArticle() {
    address = stores.fresh(folder);
    store = Stores.open(address);
    ingest = ingest("1");
    ingest.add(article(TEXT));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void uncorrectedTheWordsCount() {
    assertThat(events(Mentioned.FALSE))
        .singleElement()
        .matches(event -> event.place().equals("Aleppo") && event.kind() == EventKind.AIR_STRIKE);
    assertThat(event("Aleppo").start()).isEqualTo(LocalDate.of(2012, 9, 28));
    assertThat(event("Aleppo").corrected()).isFalse();
    assertThat(event("Damascus").isOnlyMentioned()).isTrue();
  }

  @Test
  void whereNothingHappenedThePlaceIsOnlyMentioned() {
    say("Aleppo", new NothingHappened());

    assertThat(events(Mentioned.FALSE)).isEmpty();
    assertThat(event("Aleppo").isOnlyMentioned()).isTrue();
    assertThat(event("Aleppo").corrected()).isTrue();
  }

  @Test
  void whatHappenedAtAPlaceThatWasOnlyMentionedIsAnEvent() {
    say("Damascus", new Happened(EventKind.PROTEST, DateSpan.day(LocalDate.of(2012, 9, 1))));

    EventFeature damascus = event("Damascus");
    assertThat(damascus.isOnlyMentioned()).isFalse();
    assertThat(damascus.kindLabel()).isEqualTo("protest");
    assertThat(damascus.start()).isEqualTo(LocalDate.of(2012, 9, 1));
    assertThat(damascus.dateSource()).isEqualTo("corrected");
    assertThat(damascus.dateText()).isNull();
    assertThat(damascus.confidence()).isEqualTo(1);
    assertThat(damascus.corrected()).isTrue();
    assertThat(damascus.planned()).isFalse();
    assertThat(event("Aleppo").corrected()).isFalse();
  }

  @Test
  void anotherKindTakesThePlaceOfTheOneThatWasFound() {
    say("Aleppo", new Happened(EventKind.BOMBING, null));

    EventFeature aleppo = event("Aleppo");
    assertThat(aleppo.kind()).isEqualTo(EventKind.BOMBING);
    assertThat(aleppo.kindText()).isNull();
    assertThat(aleppo.start()).isEqualTo(LocalDate.of(2012, 9, 28));
    assertThat(aleppo.killedLeast()).isEqualTo(3);
    assertThat(events(Mentioned.FALSE)).hasSize(1);
  }

  @Test
  void otherDaysTakeThePlaceOfThoseThatWereFound() {
    say("Aleppo", new Happened(null, DateSpan.of(PartialDate.parse("2012-10"))));

    EventFeature aleppo = event("Aleppo");
    assertThat(aleppo.kind()).isEqualTo(EventKind.AIR_STRIKE);
    assertThat(aleppo.start()).isEqualTo(LocalDate.of(2012, 10, 1));
    assertThat(aleppo.end()).isEqualTo(LocalDate.of(2012, 10, 31));
    assertThat(aleppo.planned()).isTrue();
  }

  @Test
  void aConfirmedEventIsCertainAndElseAsItWas() {
    String id = event("Aleppo").id();
    say("Aleppo", new Happened(null, null));

    assertThat(event("Aleppo").id()).isEqualTo(id);
    assertThat(event("Aleppo").confidence()).isEqualTo(1);
    assertThat(event("Aleppo").kindText()).isNotNull();
  }

  @Test
  void whereNoWordSaysWhatHappenedThereIsAnEventNevertheless() {
    ingest.add(article("Aleppo, of all places."));
    say("Aleppo", new Happened(null, null));

    assertThat(event("Aleppo").trigger()).isEqualTo("Aleppo");
    assertThat(event("Aleppo").kind()).isEqualTo(EventKind.OTHER);
  }

  @Test
  void itGoesWithAnotherPlaceAndAnotherRole() {
    say("Aleppo", new Happened(EventKind.BOMBING, null));
    say("Aleppo", new Placed(World.MOSUL, null));
    assertThat(event("Mosul").kind()).isEqualTo(EventKind.BOMBING);

    say("Aleppo", new HasRole(Role.MODIFIER));
    assertThat(event("Aleppo").kind()).isEqualTo(EventKind.BOMBING);
  }

  @Test
  void theStoreOpenedAgainAndAnotherGeocoderLeaveIt() throws Exception {
    say("Aleppo", new NothingHappened());
    say("Damascus", new Happened(EventKind.PROTEST, DateSpan.of(PartialDate.parse("2012-09"))));
    List<EventFeature> before = events(Mentioned.TRUE);
    Corrections said = store.findArticle("x").orElseThrow().corrections();
    store.close();
    store = Stores.open(address);

    assertThat(ingest("2").renew(IngestProgress.NONE).updated()).isEqualTo(1);

    assertThat(events(Mentioned.TRUE)).isEqualTo(before);
    assertThat(store.findArticle("x").orElseThrow().corrections().all())
        .containsExactlyInAnyOrderElementsOf(said.all());
  }

  @Test
  void anEditElsewhereInTheTextLeavesIt() {
    say("Aleppo", new NothingHappened());
    ingest.add(article("First published at noon. " + TEXT));

    assertThat(event("Aleppo").isOnlyMentioned()).isTrue();
  }

  @Test
  void withdrawnTheWordsCountAgain() {
    List<EventFeature> before = events(Mentioned.TRUE);
    say("Aleppo", new NothingHappened());
    ingest.correct("x", article -> new Revision(Corrections.NONE, "Bob", Instant.now()));

    assertThat(events(Mentioned.TRUE)).isEqualTo(before);
  }

  private void say(String word, Verdict verdict) {
    ingest.correct(
        "x",
        article -> {
          String text = article.article().text();
          int start = text.indexOf(word);
          TextAnchor anchor = TextAnchor.of(text, start, start + word.length());
          Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
          return new Revision(
              article.corrections().with(text, Correction.of(anchor, verdict, "Ada", now)),
              "Ada",
              now);
        });
  }

  private EventFeature event(String place) {
    return events(Mentioned.TRUE).stream()
        .filter(event -> event.place().equals(place))
        .reduce(
            (one, other) -> {
              throw new AssertionError("two of " + place);
            })
        .orElseThrow();
  }

  private List<EventFeature> events(Mentioned mentioned) {
    List<EventFeature> events = new ArrayList<>();
    store.stream(EventQuery.builder().mentioned(mentioned).build(), events::add);
    return events;
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
    return new Article(
        "x",
        "X",
        null,
        null,
        null,
        Published.of(PartialDate.parse("2012-09-29"), Published.Source.METADATA),
        "en",
        text);
  }
}
