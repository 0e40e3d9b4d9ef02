package org.dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.dateline.correct.CorrectedMention;
import org.dateline.correct.Correction;
import org.dateline.correct.Corrections;
import org.dateline.correct.Revision;
import org.dateline.correct.TextAnchor;
import org.dateline.correct.Verdict;
import org.dateline.event.Event;
import org.dateline.event.EventExtractor;
import org.dateline.query.EventQuery;
import org.dateline.query.Mentioned;
import org.dateline.stores.Stores;
import org.dateline.text.AnnotatedText;

/**
 * Writes, changes, corrects and deletes articles and tells of each when it is done, until it is
 * killed.
 *
 * <p>Prints {@code begin ID} before each step and {@code done ID STATE} behind it; the state is
 * {@link #state} as the store must show it from then on.
 */
final class KilledWriter {

  /** So few that most steps meet an article that has a past. */
  private static final int ARTICLES = 300;

  /** What a line without it lacks was lost with the process. */
  static final String END = " .";

  private final EventStore store;
  private final Random random;

  private KilledWriter(EventStore store, Random random) {
    this.store = store;
    this.random = random;
  }

  /** Takes the address of the store and a seed. */
  public static void main(String[] arguments) {
    EventStore store = Stores.open(StoreAddress.of(arguments[0]));
    KilledWriter writer = new KilledWriter(store, new Random(Long.parseLong(arguments[1])));
    while (true) {
      writer.step("article-" + writer.random.nextInt(ARTICLES));
    }
  }

  /** What a store must agree on with another look at it. */
  static String state(String contentHash, long events, long corrections) {
    return contentHash + " " + events + " " + corrections;
  }

  /** The state of an article that there is not; corrections wait for its return. */
  static String gone(long corrections) {
    return state("gone", 0, corrections);
  }

  private void step(String id) {
    say("begin " + id);
    int kind = random.nextInt(10);
    String state = kind == 0 ? delete(id) : kind < 4 ? correct(id) : put(id);
    say("done " + id + " " + state);
  }

  private static void say(String line) {
    System.out.println(line + END);
    System.out.flush();
  }

  private String delete(String id) {
    long corrections = corrections(id);
    store.delete(id);
    return gone(corrections);
  }

  private String put(String id) {
    long corrections = corrections(id);
    World.Report report = World.random(random, id, 1 + random.nextInt(20));
    if (report.into(store) == PutOutcome.UNCHANGED) {
      long events = store.count(EventQuery.builder().article(id).mentioned(Mentioned.TRUE).build());
      return state(report.stored().contentHash(), events, corrections);
    }
    return state(report.stored().contentHash(), report.events().size(), corrections);
  }

  private String correct(String id) {
    long before = corrections(id);
    long[] events = new long[1];
    return store
        .correct(
            id,
            this::revised,
            article -> {
              List<Event> made = events(article);
              events[0] = made.size();
              return made;
            })
        .map(one -> state(one.contentHash(), events[0], one.corrections().all().size()))
        .orElseGet(() -> gone(before));
  }

  private Revision revised(StoredArticle article) {
    Instant now = Instant.now();
    String text = article.article().text();
    TextAnchor firstWord = TextAnchor.of(text, 0, text.indexOf(' '));
    Corrections corrections =
        random.nextInt(4) == 0
            ? Corrections.NONE
            : article
                .corrections()
                .with(text, Correction.of(firstWord, placed(), "killed writer", now));
    return new Revision(corrections, "killed writer", now);
  }

  private Verdict placed() {
    return new Verdict.Placed(random.nextBoolean() ? World.ALEPPO : World.SUVA, null);
  }

  private static List<Event> events(StoredArticle article) {
    return new EventExtractor()
        .extract(
            article.article(),
            AnnotatedText.of(article.article().heading(), article.article().text()),
            article.correctedMentions().stream().map(CorrectedMention::resolved).toList());
  }

  private long corrections(String id) {
    return store.corrections(id, false, 0, 0).total();
  }
}
