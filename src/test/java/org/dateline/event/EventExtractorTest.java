package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.mention.Role;
import org.dateline.store.World;
import org.dateline.time.PartialDate;
import org.junit.jupiter.api.Test;

class EventExtractorTest {

  private final EventExtractor extractor = new EventExtractor();

  @Test
  void anEventForEachPlaceThatIsMeantAsALocation() {
    List<Event> events =
        extract(
            "2012-09-29", "Paris said no. Aleppo burned. Aleppo fell, and so did Mosul. Xyzzy.");

    assertThat(events).extracting(event -> event.place().name()).containsExactly("Aleppo", "Mosul");
    Event aleppo = events.get(0);
    assertThat(aleppo.mentions()).isEqualTo(2);
    assertThat(aleppo.confidence()).isEqualTo(0.96);
    assertThat(aleppo.sentence()).isEqualTo("Aleppo burned.");
    assertThat(aleppo.role()).isEqualTo(Role.LOCATION);
    assertThat(aleppo.date()).contains(EventDate.published(PartialDate.parse("2012-09-29")));
  }

  @Test
  void idsDependOnArticleAndPlaceOnly() {
    String id = extract("2012", "Aleppo.").get(0).id();

    assertThat(extract("2013", "In Paris and in Aleppo.").get(1).id()).isEqualTo(id);
    assertThat(id).isEqualTo(EventExtractor.eventId("a", "geonames:170063"));
    assertThat(id).matches("e[0-9a-f]{16}");
    assertThat(EventExtractor.eventId("a", "geonames:1"))
        .isNotEqualTo(EventExtractor.eventId("b", "geonames:1"));
  }

  @Test
  void aYearThatNoDateColumnHoldsIsNoDate() {
    assertThat(extract("+12012-01-01", "Aleppo.").get(0).date()).isEmpty();
    assertThat(extract(null, "Aleppo.").get(0).date()).isEmpty();
  }

  private List<Event> extract(String published, String text) {
    Article article =
        new Article(
            "a",
            "Title",
            null,
            null,
            null,
            Published.of(
                published == null ? null : PartialDate.parse(published), Published.Source.METADATA),
            "en",
            text);
    return extractor.extract(article, World.mentions(text));
  }
}
