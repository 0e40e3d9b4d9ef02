package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.filter.EventFilter;
import org.dateline.query.EventQuery;
import org.dateline.query.Reports;
import org.dateline.stores.Stores;
import org.dateline.time.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Articles that bring the same report. */
@ParameterizedClass
@EnumSource(value = StoreKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ARCHIVE")
class ReportsTest {

  @Parameter private StoreKind stores;

  private static final String AGENCY =
      "Shells fell on Aleppo before dawn, and people who had slept in cellars for a week came out to"
          + " look for water. A doctor said that two children were among the dead. Nobody in the"
          + " street knew who had fired, and nobody expected that it would be the last time.";
  private static final String OTHER =
      "In Mosul the market opened again for the first time since the spring. Traders hung lamps over"
          + " their stalls and sold figs, soap and school books, while a band played in front of the"
          + " old post office until the police asked the musicians to go home.";

  @TempDir Path folder;
  private EventStore store;

  @BeforeEach
  void open() {
    store = Stores.open(stores.fresh(folder));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void copiesOfAnAgencysReportAreOneGroup() {
    put("late", "2012-09-30", AGENCY);
    put("early", "2012-09-28", "ALEPPO (Agency) – " + AGENCY.replace(" before dawn", ""));
    put("shorter", null, AGENCY.substring(0, 200));
    put("mosul", "2012-09-29", OTHER);

    assertThat(reports()).isEqualTo(Map.of("late", 3, "early", 3, "shorter", 3, "mosul", 1));
    assertThat(articles(EventQuery.builder().reports(Reports.FIRST)))
        .containsExactly("early", "mosul");
    assertThat(articles(filter("reports > 2 AND report_group LIKE 'r%'")))
        .containsExactly("early", "late", "shorter");
    assertThat(articles(filter("report_group = 'mosul'"))).containsExactly("mosul");
  }

  @Test
  void whatIsRemovedOrRewrittenCountsNoMore() {
    put("a", "2012-09-28", AGENCY);
    put("b", "2012-09-29", AGENCY);
    put("c", "2012-09-30", AGENCY);

    put("a", "2012-09-28", OTHER);
    assertThat(reports()).isEqualTo(Map.of("a", 1, "b", 2, "c", 2));
    assertThat(articles(EventQuery.builder().reports(Reports.FIRST))).containsExactly("a", "b");

    store.delete("b");
    assertThat(reports()).isEqualTo(Map.of("a", 1, "c", 1));
    put("d", "2012-10-01", AGENCY);
    assertThat(reports()).isEqualTo(Map.of("a", 1, "c", 2, "d", 2));
  }

  @Test
  void notesAreNotAlikeBecauseTheyAreShort() {
    put("a", "2012", "Fighting in Aleppo and Mosul.");
    put("b", "2012", "Fighting in Aleppo and Mosul.");

    assertThat(reports()).isEqualTo(Map.of("a", 1, "b", 1));
  }

  @Test
  void groupsStayRightWhateverComesAndGoes() {
    Random random = new Random(11);
    Map<String, Integer> families = new TreeMap<>();
    for (int i = 0; i < 250; i++) {
      String id = "article-" + random.nextInt(40);
      if (random.nextInt(4) == 0) {
        assertThat(store.delete(id)).isEqualTo(families.remove(id) != null);
      } else {
        int family = random.nextInt(6);
        families.put(id, family);
        put(id, "2012-01-%02d".formatted(1 + random.nextInt(28)), version(family, random));
      }
      Map<Integer, Integer> sizes = new HashMap<>();
      families.values().forEach(family -> sizes.merge(family, 1, Integer::sum));
      Map<String, Integer> expected = new TreeMap<>();
      families.forEach((article, family) -> expected.put(article, sizes.get(family)));
      assertThat(reports()).as("step %d", i).isEqualTo(expected);
      assertThat(articles(EventQuery.builder().reports(Reports.FIRST)))
          .as("step %d", i)
          .hasSize(sizes.size());
    }
  }

  // A text of 120 words, of which a few differ from version to version.
  private static String version(int family, Random random) {
    Random words = new Random(family);
    StringBuilder text = new StringBuilder("Aleppo");
    for (int i = 0; i < 120; i++) {
      String word = "w" + words.nextInt(10_000);
      text.append(' ').append(i % 40 == 7 ? "x" + random.nextInt(1000) : word);
    }
    return text + ".";
  }

  private void put(String id, String published, String text) {
    World.report(
            new Article(
                id,
                "Report " + id + " " + text.hashCode(),
                null,
                null,
                null,
                Published.of(
                    published == null ? null : PartialDate.parse(published),
                    Published.Source.METADATA),
                "en",
                text))
        .into(store);
  }

  private Map<String, Integer> reports() {
    Map<String, Integer> reports = new TreeMap<>();
    store.stream(EventQuery.ALL, event -> reports.put(event.articleId(), event.reports()));
    return reports;
  }

  private static EventQuery.Builder filter(String filter) {
    return EventQuery.builder().filter(EventFilter.parse(filter));
  }

  private List<String> articles(EventQuery.Builder query) {
    TreeSet<String> articles = new TreeSet<>();
    store.stream(query.build(), event -> articles.add(event.articleId()));
    return new ArrayList<>(articles);
  }
}
