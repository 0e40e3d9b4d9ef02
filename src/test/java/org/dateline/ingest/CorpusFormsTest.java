package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Published;
import org.dateline.article.Reading;
import org.dateline.article.Source;
import org.dateline.event.Event;
import org.dateline.event.EventExtractor;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** There are articles in every form that Dateline reads, and they are read right. */
class CorpusFormsTest {

  private static final Path FORMS = Path.of("src/test/corpus/forms");
  private static final Path GOLD = Path.of("src/test/gold/forms.tsv");

  /** Endings by which another one of the same form is known, too. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("text", "txt"),
          Map.entry("markdown", "md"),
          Map.entry("htm", "html"),
          Map.entry("xhtml", "html"),
          Map.entry("shtml", "html"),
          Map.entry("mht", "mhtml"),
          Map.entry("ndjson", "jsonl"),
          Map.entry("tsv", "csv"),
          Map.entry("mbx", "mbox"));

  private static Geoparser geoparser;

  /**
   * What is known of an article of the corpus.
   *
   * @param form what {@code docs/FORMATS.md} calls the form
   * @param place the id of a place from where it reports
   */
  record Expected(
      String file,
      String form,
      String title,
      String published,
      Published.Source source,
      String place,
      String placeName) {

    static Expected of(String line) {
      String[] columns = line.split("\t");
      return new Expected(
          columns[0],
          columns[1],
          columns[2],
          columns[3],
          Published.Source.parse(columns[4]),
          columns[5],
          columns[6]);
    }

    @Override
    public String toString() {
      return file + ": " + title;
    }
  }

  @BeforeAll
  static void open() throws Exception {
    geoparser = Geocoder.open(null).geoparser();
  }

  static List<Expected> gold() throws Exception {
    return Files.readAllLines(GOLD).stream().map(Expected::of).toList();
  }

  @Test
  void everyEndingThatAReaderKnowsIsThere() throws Exception {
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/corpus"))) {
      files.filter(Files::isRegularFile).map(CorpusFormsTest::ending).forEach(there::add);
    }

    assertThat(knownEndings()).allMatch(e -> there.contains(SAME.getOrDefault(e, e)));
  }

  @Test
  void theFormsThatBearAnotherOnesEndingAreThere() throws Exception {
    assertThat(gold())
        .extracting(Expected::form)
        .contains(
            "Nexis",
            "Factiva",
            "Telegram",
            "WordPress",
            "NewsML-G2",
            "NITF",
            "ninjs",
            "RSS",
            "RDF");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gold")
  void eachIsReadWithTitleDateTextAndPlace(Expected expected) throws Exception {
    Article article =
        read(expected.file()).stream()
            .filter(one -> one.title().equals(expected.title()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no article of that title"));

    assertThat(article.publishedDate()).get().hasToString(expected.published());
    assertThat(article.published()).extracting(Published::source).isEqualTo(expected.source());
    assertThat(article.text())
        .hasSizeGreaterThan(200)
        .doesNotContain("<p", "=20", "Dateline staff", "cookies", "Sign up", "comments", "{");
    assertThat(events(article))
        .filteredOn(event -> event.place().id().equals(expected.place()))
        .as(expected.placeName())
        .isNotEmpty();
  }

  @Test
  void noArticleOfThemIsLeftOutOrRejected() throws Exception {
    List<String> titles = new ArrayList<>();
    try (Stream<Path> files = Files.list(FORMS)) {
      for (Path file : files.sorted().toList()) {
        read(file.getFileName().toString()).forEach(article -> titles.add(article.title()));
      }
    }

    assertThat(titles)
        .containsExactlyInAnyOrderElementsOf(gold().stream().map(Expected::title).toList());
  }

  @Test
  void thePagesFurnitureIsNoPlaceOfAnEvent() throws Exception {
    List<Article> pages = new ArrayList<>(read("suez-canal-ever-given.html"));
    pages.addAll(read("notre-dame.mhtml"));

    assertThat(pages.stream().flatMap(page -> events(page).stream()).map(e -> e.place().name()))
        .doesNotContain(
            "Jakarta", "Madrid", "Toronto", "Felixstowe", "Valparaíso", "Geneva", "Dublin", "Lima");
  }

  @Test
  void eventsBeforeOurEraAreOfTheirDay() throws Exception {
    Article article = read("2024-09-02-rubicon-to-actium.epub").get(0);

    assertThat(events(article).stream().map(e -> e.place().name() + " " + days(e)))
        .contains("Rome -0043-03-15", "Philippi -0041-10-01", "Alexandria -0029-08-01");
  }

  private static String days(Event event) {
    return event.date().map(date -> date.span().first().toString()).orElse("");
  }

  private static List<Article> read(String file) throws Exception {
    List<Article> articles = new ArrayList<>();
    ArticleReaders.standard()
        .read(
            Source.bytes(file, Files.readAllBytes(FORMS.resolve(file))),
            reading -> {
              assertThat(reading).isInstanceOf(Reading.Read.class);
              articles.add(((Reading.Read) reading).article());
            });
    return articles;
  }

  private static List<Event> events(Article article) {
    List<ResolvedMention> mentions =
        geoparser.parse(AnnotatedText.of(article.heading(), article.text()));
    AnnotatedText text = AnnotatedText.of(article.heading(), article.text());
    return new EventExtractor().extractAndMentioned(article, text, mentions);
  }

  // A file of no known form is told which forms are.
  private static List<String> knownEndings() {
    List<String> reasons = new ArrayList<>();
    ArticleReaders.standard()
        .read(
            Source.bytes("x.unknown", new byte[0]),
            reading -> reasons.add(((Reading.Rejected) reading).reason()));
    String list = reasons.get(0).substring(reasons.get(0).indexOf('.') + 1);
    return Arrays.stream(list.split(", \\.")).collect(Collectors.toList());
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
