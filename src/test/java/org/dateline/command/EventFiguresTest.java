package org.dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.AnnotatedArticles;
import org.dateline.evaluate.EventGoldFile;
import org.dateline.evaluate.EventScore;
import org.dateline.evaluate.GoldEvent.Tier;
import org.dateline.evaluate.GoldEventArticle;
import org.dateline.evaluate.Pin;
import org.dateline.ingest.Geocoder;
import org.junit.jupiter.api.Test;

/**
 * Keeps the figures of events from falling, on our own annotated articles. Weights were fitted to
 * half of them, so that these are no figures of unseen articles; docs/EVENTS.md has those.
 */
class EventFiguresTest {

  private static final Path GOLD = Path.of("src/test/gold/events/sample.jsonl");

  @Test
  void eventsOfTheSampleAreAsRightAsTheyWere() throws IOException {
    List<GoldEventArticle> gold = EventGoldFile.read(GOLD);
    EventPins events = new EventPins(Geocoder.open(null));
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    List<Pin> pins = new ArrayList<>();
    for (Path folder : AnnotatedArticles.FOLDERS) {
      TextsOfGold.read(folder, nowhere).forEach(article -> pins.addAll(events.of(article)));
    }

    EventScore score = new EventScore(gold, pins);

    assertThat(score.atEventPlaces().value()).isGreaterThan(.77);
    assertThat(score.right().value()).isGreaterThan(.32);
    assertThat(score.storyPlacesWithPin().value()).isGreaterThan(.56);
    assertThat(score.eventsWithRightPin(Tier.STORY).value()).isGreaterThan(.29);
  }
}
