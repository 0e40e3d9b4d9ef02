package org.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.AnnotatedArticles;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading;
import org.dateline.article.Source;
import org.dateline.query.EventQuery;
import org.dateline.stores.Stores;

/**
 * How right reports are told apart: our annotated articles, with versions of each article as papers
 * make them of an agency's copy, and with later reports that repeat some of it. Its {@code main}
 * prints the table of docs/TIME.md.
 */
final class ReportGold {

  private static final String BULLETIN =
      "An earthquake of magnitude 5.%d struck %d kilometres %s of %s at %d:%d local time, the survey"
          + " said. Its centre lay %d kilometres below the ground. People ran out of their houses in"
          + " %s, where bricks fell from walls, but there was no word of anybody hurt. The region"
          + " has seen %d stronger ones since the survey began to count in 19%d.";
  private static final String TEMPLATE = "bulletins of one template, of other places and figures";
  private static final int BULLETINS = 20;
  private static final Pattern NAME = Pattern.compile("(?<=\\p{Ll},? )\\p{Lu}\\p{Ll}+");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!]) ");

  /** What somebody made of an article, given its paragraphs and those of another. */
  private static final Map<String, BinaryOperator<List<String>>> VERSIONS = new LinkedHashMap<>();

  private static final Map<String, BinaryOperator<List<String>>> LATER_REPORTS =
      new LinkedHashMap<>();

  static {
    VERSIONS.put("word for word", (text, other) -> text);
    VERSIONS.put("cut to its first half", (text, other) -> cut(text, 0.5));
    VERSIONS.put("cut to its first third", (text, other) -> cut(text, 0.34));
    VERSIONS.put("another dateline, quotation marks and hyphens", (text, other) -> typed(text));
    VERSIONS.put("cut by a third, and another dateline", (text, other) -> typed(cut(text, 0.67)));
    VERSIONS.put("a paragraph of the paper's own below", (text, other) -> joined(text, other, 1));
    VERSIONS.put("a paragraph of the paper's own above", (text, other) -> above(text, other, 1));
    VERSIONS.put("every third sentence shortened", (text, other) -> shortened(text));
    VERSIONS.put("paragraphs in another order", (text, other) -> shuffled(text));
    VERSIONS.put("the two most frequent names written otherwise", (text, other) -> names(text, 2));
    VERSIONS.put("all names written otherwise", (text, other) -> names(text, 1000));
    LATER_REPORTS.put(
        "a later report that repeats the second half as background",
        (text, other) -> joined(other, secondHalf(text), 1000));
    LATER_REPORTS.put(
        "a live page, as much new above as there was", (text, other) -> above(text, other, 1000));
    LATER_REPORTS.put(
        "a round-up that quotes the first paragraph", (text, other) -> joined(other, text, 1));
  }

  private final Map<String, int[]> rows = new LinkedHashMap<>();
  private final int originals;
  private final int mixed;

  private ReportGold(
      int originals, int mixed, Map<String, String> changes, Map<String, Boolean> same) {
    this.originals = originals;
    this.mixed = mixed;
    Stream.of(VERSIONS.keySet(), LATER_REPORTS.keySet(), Set.of(TEMPLATE))
        .flatMap(Set::stream)
        .forEach(name -> rows.put(name, new int[2]));
    changes.forEach(
        (id, name) -> {
          rows.get(name)[0] += same.get(id) ? 1 : 0;
          rows.get(name)[1]++;
        });
  }

  static ReportGold measure(Path folder) throws IOException {
    List<Article> corpus = corpus();
    List<ArticleStore.Arrival> arrivals = new ArrayList<>();
    Map<String, String> originals = new HashMap<>();
    Map<String, String> changes = new HashMap<>();
    corpus.forEach(article -> arrivals.add(arrival(article.id(), article.text())));
    for (int i = 0; i < corpus.size(); i++) {
      Article article = corpus.get(i);
      List<String> other = paragraphs(corpus.get((i + 1) % corpus.size()));
      for (var group : List.of(VERSIONS, LATER_REPORTS)) {
        group.forEach(
            (name, change) -> {
              String id = article.id() + "-" + changes.size();
              originals.put(id, article.id());
              changes.put(id, name);
              List<String> text = change.apply(paragraphs(article), other);
              arrivals.add(arrival(id, String.join("\n\n", text)));
            });
      }
    }
    for (int i = 0; i < BULLETINS; i++) {
      originals.put("bulletin-" + i, "bulletin-" + (i + 1) % BULLETINS);
      changes.put("bulletin-" + i, TEMPLATE);
      arrivals.add(arrival("bulletin-" + i, bulletin(i)));
    }
    Map<String, String> groups = groups(folder.resolve("gold.gpkg"), arrivals);
    Map<String, Boolean> same = new HashMap<>();
    originals.forEach((id, of) -> same.put(id, groups.get(id).equals(groups.get(of))));
    return new ReportGold(corpus.size(), mixed(corpus, groups), changes, same);
  }

  public static void main(String[] args) throws IOException {
    System.out.print(measure(Files.createTempDirectory("reports")).table());
  }

  /** Of the versions, those that were found to be of one report with the article. */
  double recall() {
    return sum(VERSIONS.keySet(), 0) / (double) sum(VERSIONS.keySet(), 1);
  }

  /** Of all that was said to be of one report, what is. */
  double precision() {
    double right = sum(VERSIONS.keySet(), 0);
    int wrong = sum(LATER_REPORTS.keySet(), 0) + sum(Set.of(TEMPLATE), 0) + mixed;
    return right / (right + wrong);
  }

  String table() {
    StringBuilder table = new StringBuilder();
    rows.forEach(
        (name, row) ->
            table.append(
                String.format(Locale.ROOT, "%-58s one report %3d of %d%n", name, row[0], row[1])));
    return table
        + String.format(
            Locale.ROOT,
            "%d articles: recall %.3f, precision %.3f%n",
            originals,
            recall(),
            precision());
  }

  private int sum(Set<String> changes, int column) {
    return changes.stream().mapToInt(name -> rows.get(name)[column]).sum();
  }

  private static Map<String, String> groups(Path file, List<ArticleStore.Arrival> arrivals) {
    Map<String, String> groups = new HashMap<>();
    try (EventStore store = Stores.open(file)) {
      store.putAll(arrivals);
      store.stream(EventQuery.ALL, event -> groups.put(event.articleId(), event.reportGroup()));
    }
    return groups;
  }

  /** How many articles of the corpus stand in the group of another one. */
  private static int mixed(List<Article> corpus, Map<String, String> groups) {
    return corpus.size()
        - (int) corpus.stream().map(article -> groups.get(article.id())).distinct().count();
  }

  private static List<String> cut(List<String> text, double share) {
    List<String> sentences = sentences(text);
    int kept = (int) Math.ceil(sentences.size() * share);
    return List.of(String.join(" ", sentences.subList(0, kept)));
  }

  private static List<String> secondHalf(List<String> text) {
    List<String> sentences = sentences(text);
    return List.of(String.join(" ", sentences.subList(sentences.size() / 2, sentences.size())));
  }

  private static List<String> sentences(List<String> text) {
    return List.of(SENTENCE_END.split(String.join(" ", text)));
  }

  private static List<String> typed(List<String> text) {
    List<String> changed = new ArrayList<>(text);
    changed.replaceAll(one -> one.replace('"', '”').replace('\'', '’').replace("-", " "));
    changed.set(0, "GENEVA, Monday (Agency) – " + changed.get(0));
    return changed;
  }

  private static List<String> joined(List<String> text, List<String> other, int most) {
    List<String> joined = new ArrayList<>(text);
    joined.addAll(other.subList(0, Math.min(most, other.size())));
    return joined;
  }

  private static List<String> above(List<String> text, List<String> other, int most) {
    return joined(other.subList(0, Math.min(most, other.size())), text, text.size());
  }

  // "Mosul", "Mosulh": each paper writes names as it is used to.
  private static List<String> names(List<String> text, int most) {
    Map<String, Long> names =
        NAME.matcher(String.join(" ", text))
            .results()
            .collect(
                Collectors.groupingBy(MatchResult::group, TreeMap::new, Collectors.counting()));
    List<String> changed = new ArrayList<>(text);
    names.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(most)
        .map(Map.Entry::getKey)
        .forEach(name -> changed.replaceAll(one -> one.replace(name, name + "h")));
    return changed;
  }

  private static List<String> shortened(List<String> text) {
    List<String> sentences = new ArrayList<>(sentences(text));
    for (int i = 2; i < sentences.size(); i += 3) {
      sentences.set(i, sentences.get(i).replaceFirst("(?:, [^,]+|( \\S+){3})[.?!]$", "."));
    }
    return sentences;
  }

  private static List<String> shuffled(List<String> text) {
    List<String> shuffled = new ArrayList<>(text);
    Collections.shuffle(shuffled, new Random(5));
    return shuffled;
  }

  private static List<String> paragraphs(Article article) {
    return List.of(article.text().split("\\n+"));
  }

  private static String bulletin(int number) {
    Random random = new Random(number);
    List<String> towns = List.of("Aomori", "Padang", "Tarapoto", "Izmit", "Kerman", "Nelson");
    List<String> winds = List.of("north", "east", "south", "west");
    return BULLETIN.formatted(
        random.nextInt(10),
        10 + random.nextInt(80),
        winds.get(random.nextInt(winds.size())),
        towns.get(random.nextInt(towns.size())),
        random.nextInt(24),
        10 + random.nextInt(50),
        10 + random.nextInt(90),
        towns.get(random.nextInt(towns.size())),
        2 + random.nextInt(30),
        10 + random.nextInt(80));
  }

  // The small world of the tests knows Aleppo, and a report needs an event to be seen by.
  private static ArticleStore.Arrival arrival(String id, String text) {
    World.Report report = World.report(id, "A title", "2012", text + "\n\nAleppo.");
    return new ArticleStore.Arrival(report.stored(), stored -> report.events());
  }

  private static List<Article> corpus() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Path file : AnnotatedArticles.files()) {
      ArticleReaders.standard()
          .read(
              Source.bytes(file.getFileName().toString(), Files.readAllBytes(file)),
              reading -> articles.add(((Reading.Read) reading).article()));
    }
    return articles;
  }
}
