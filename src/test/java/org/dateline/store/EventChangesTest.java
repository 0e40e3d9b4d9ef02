package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.query.EventFeature;
import org.dateline.query.EventQuery;
import org.dateline.query.Mentioned;
import org.dateline.stores.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has read all events and learns what has changed since knows what is there. */
@ParameterizedClass
@EnumSource(value = StoreKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
class EventChangesTest {

  private static final int MANY = 10_000;

  @Parameter private StoreKind stores;

  @TempDir private Path folder;
  private StoreAddress address;
  private EventStore store;
  private final Random random = new Random(20261126);

  @BeforeEach
  void open() {
    address = stores.fresh(folder);
    store = Stores.open(address);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatWasReadAndWhatHasChangedAreWhatIsThere() {
    Map<Long, EventFeature> read = new LinkedHashMap<>();
    EventChanges.Snapshot snapshot = store.snapshot(row -> read.put(row.number(), row.event()));
    int stale = 0;
    for (int step = 0; step < 60; step++) {
      write("article-" + random.nextInt(25));
      EventChanges.Changes changes = store.changesSince(snapshot, MANY).orElseThrow();
      stale += changes.articles().size();
      assertThat(changed(read, changes)).isEqualTo(all());
      assertThat(events(changes)).isEqualTo(inOrder(events(changes)));
      if (step % 20 == 0) {
        read.clear();
        snapshot = store.snapshot(row -> read.put(row.number(), row.event()));
        assertThat(new ArrayList<>(read.values())).isEqualTo(all());
      }
    }
    assertThat(stale).as("events of which another article has changed something").isPositive();
  }

  @Test
  void anEditByAGeographicProgramAndTooMuchAreNotKnown() throws Exception {
    World.reports().forEach(report -> report.into(store));
    EventChanges.Snapshot snapshot = store.snapshot(row -> {});
    World.random(random, "more", 9).into(store);

    assertThat(store.changesSince(snapshot, MANY)).isPresent();
    assertThat(store.changesSince(snapshot, 2)).isEmpty();
    try (Connection connection = StoreKind.connect(address);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE events SET country = 'XX'");
    }
    assertThat(store.changesSince(snapshot, MANY)).isEmpty();
  }

  private void write(String id) {
    switch (random.nextInt(4)) {
      case 0 -> store.delete(id);
      case 1 -> World.random(random, id, random.nextInt(12)).into(store);
      // Versions of one report: with each of them, what the events of the others say changes.
      default ->
          World.report(
                  id, "A report", "2012-01-01", (flip() ? "In Suva: " : "Nowhere: ") + longText())
              .into(store);
    }
  }

  private String longText() {
    StringBuilder text = new StringBuilder();
    Random words = new Random(random.nextInt(2));
    for (int i = 0; i < 80; i++) {
      text.append("word").append(words.nextInt(1000)).append(' ');
    }
    return text + (flip() ? "." : "!");
  }

  private boolean flip() {
    return random.nextBoolean();
  }

  private List<EventFeature> changed(Map<Long, EventFeature> read, EventChanges.Changes changes) {
    Map<Long, EventFeature> left = new LinkedHashMap<>(read);
    left.keySet().removeAll(new HashSet<>(changes.rows()));
    left.values().removeIf(event -> changes.articles().contains(event.articleId()));
    List<EventFeature> events = new ArrayList<>(left.values());
    events.addAll(events(changes));
    return inOrder(events);
  }

  private static List<EventFeature> events(EventChanges.Changes changes) {
    return changes.events().stream().map(EventChanges.Row::event).toList();
  }

  /** In the order in which the store tells them. */
  private List<EventFeature> inOrder(List<EventFeature> events) {
    List<String> ids = all().stream().map(EventFeature::id).toList();
    assertThat(events).extracting(EventFeature::id).doesNotHaveDuplicates();
    return events.stream()
        .sorted((one, other) -> ids.indexOf(one.id()) - ids.indexOf(other.id()))
        .toList();
  }

  private List<EventFeature> all() {
    List<EventFeature> all = new ArrayList<>();
    store.stream(EventQuery.builder().mentioned(Mentioned.TRUE).build(), all::add);
    return all;
  }
}
