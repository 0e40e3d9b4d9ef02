package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.geo.BoundingBox;
import org.dateline.query.ArticlePage;
import org.dateline.query.EventQuery;
import org.dateline.stores.Stores;
import org.dateline.time.DatetimeInterval;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(StoreKind.class)
class ArticleListTest {

  @Parameter private StoreKind stores;

  @TempDir private Path folder;
  private EventStore store;

  @BeforeEach
  void fill() {
    store = Stores.open(stores.fresh(folder));
    World.reports().forEach(report -> report.into(store));
    World.report("nowhere", "A vote", "2013-05", "Members of <b>parliament</b> voted.").into(store);
    World.report("never", "A song", null, "Somebody sang.").into(store);
    store = stores.filled(store, folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatCouldNotBePlacedIsListed() {
    assertThat(unlocated(EventQuery.builder())).containsExactly("nowhere", "never");
    assertThat(unlocated(EventQuery.builder().article("never").article("aleppo-2012")))
        .containsExactly("never");
    assertThat(unlocated(EventQuery.builder().text("parliament"))).containsExactly("nowhere");
  }

  @Test
  void itsTimeIsThatOfItsPublication() {
    assertThat(unlocated(EventQuery.builder().year(2013))).containsExactly("nowhere");
    assertThat(unlocated(EventQuery.builder().year(2012))).isEmpty();
    assertThat(unlocated(EventQuery.builder().datetime(DatetimeInterval.parse("2013-05-31"))))
        .containsExactly("nowhere");
    assertThat(unlocated(EventQuery.builder().datetime(DatetimeInterval.parse("2013-06/.."))))
        .isEmpty();
  }

  @Test
  void conditionsOnPlacesMatchNoneOfThem() {
    assertThat(unlocated(EventQuery.builder().bbox(BoundingBox.WORLD))).isEmpty();
    assertThat(unlocated(EventQuery.builder().country("SY"))).isEmpty();
    assertThat(unlocated(EventQuery.builder().minConfidence(0.1))).isEmpty();
  }

  @Test
  void aSearchShowsWhereItsWordsStand() {
    List<ArticlePage.Piece> hit =
        store
            .unlocated(EventQuery.builder().text("PARLIAMENT").build(), 9, 0)
            .articles()
            .get(0)
            .hit();

    assertThat(hit).contains(new ArticlePage.Piece("parliament", true));
    assertThat(hit.stream().map(ArticlePage.Piece::text).collect(Collectors.joining()))
        .isEqualTo("Members of <b>parliament</b> voted.");
    assertThat(store.articles(EventQuery.ALL, 9, 0).articles())
        .allMatch(article -> article.hit().isEmpty());
  }

  private List<String> unlocated(EventQuery.Builder query) {
    return store.unlocated(query.build(), 9, 0).articles().stream()
        .map(ArticlePage.Entry::id)
        .toList();
  }
}
