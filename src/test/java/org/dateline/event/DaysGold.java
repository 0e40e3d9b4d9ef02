package org.dateline.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.AnnotatedArticles;
import org.dateline.article.Article;
import org.dateline.article.ArticleReaders;
import org.dateline.article.Reading;
import org.dateline.article.Source;
import org.dateline.event.days.DayModel;
import org.dateline.event.people.Count;
import org.dateline.ingest.Sources;
import org.dateline.text.AnnotatedText;
import org.dateline.time.AnnotatedDays;
import org.dateline.time.DateSpan;
import org.dateline.when.TimeResolver;
import org.jspecify.annotations.Nullable;

/**
 * How right the days are that places of whole articles are given. Its {@code main} prints the table
 * of docs/TIME.md and what is wrong.
 *
 * <p>A line of {@code days.tsv} is the title of an annotated article, words of its text, for which
 * of their occurrences it holds, and the days; {@code now} where the article tells a state, or what
 * has just come about, and {@code unknown} where it does not tell when. Both are to be dated by the
 * publication.
 */
final class DaysGold {

  static final Path FILE = Path.of("src/test/gold/days.tsv");

  /** A set that is only counted: whoever reads its errors writes the next rule for them. */
  static final String FROZEN = "frozen";

  private static final TimeResolver RESOLVER = new TimeResolver();

  private final Map<String, Count> counts = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  /** What came of the places of one set of articles. */
  static final class Count {
    int told;
    int toldRight;
    int toldByPublication;
    int others;
    int othersRight;

    int places() {
      return told + others;
    }

    /** Of all places, those with the right days. */
    double right() {
      return (toldRight + othersRight) / (double) places();
    }

    /** Of the places that were given days by words, those to which words give just these. */
    double precision() {
      return toldRight / (double) (told - toldByPublication + others - othersRight);
    }

    /** Of the places to which words give days, those that were given them. */
    double recall() {
      return toldRight / (double) told;
    }
  }

  static DaysGold measure() throws IOException {
    Map<String, Article> articles = new HashMap<>();
    for (Source source : Sources.under(AnnotatedArticles.FOLDERS).found()) {
      ArticleReaders.standard()
          .read(
              source,
              reading -> {
                if (reading instanceof Reading.Read read) {
                  articles.put(read.article().title(), read.article());
                }
              });
    }
    DaysGold gold = new DaysGold();
    for (String line : Files.readAllLines(FILE)) {
      String[] columns = line.split("\t", -1);
      gold.add(columns, articles.get(columns[1]));
    }
    return gold;
  }

  public static void main(String[] args) throws IOException {
    DaysGold gold = measure();
    gold.errors.forEach(System.out::println);
    System.out.print(gold.table());
  }

  Count count(String set) {
    return counts.computeIfAbsent(set, name -> new Count());
  }

  String table() {
    StringBuilder table = new StringBuilder();
    counts.forEach(
        (set, c) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-12s %d places, %.3f right; words tell %d: recall %.3f, precision %.3f%n",
                    set,
                    c.places(),
                    c.right(),
                    c.told,
                    c.recall(),
                    c.precision())));
    return table.toString();
  }

  private void add(String[] columns, Article article) {
    String words = columns[2];
    int start = -1;
    for (int i = 0; i < Integer.parseInt(columns[3]); i++) {
      start = article.text().indexOf(words, start + 1);
    }
    AnnotatedText text = AnnotatedText.of(article.heading(), article.text());
    Timeline timeline = new Timeline(article, text, RESOLVER, DayModel.english());
    EventDate found = timeline.when(start, start + words.length());
    DateSpan told = told(columns[4]);
    boolean byPublication =
        found == null
            || article
                .publishedDate()
                .map(DateSpan::of)
                .filter(found.span()::hasDaysOf)
                .isPresent();
    boolean right = told == null ? byPublication : found != null && found.span().hasDaysOf(told);
    for (String set : List.of(columns[0], "all")) {
      Count count = count(set);
      count.told += told == null ? 0 : 1;
      count.toldRight += told != null && right ? 1 : 0;
      count.toldByPublication += told != null && !right && byPublication ? 1 : 0;
      count.others += told == null ? 1 : 0;
      count.othersRight += told == null && right ? 1 : 0;
    }
    if (!right && !columns[0].equals(FROZEN)) {
      errors.add(
          "%s | %s | annotated %s (%s), found %s%n    %s"
              .formatted(
                  columns[1],
                  words,
                  columns[4],
                  columns[5],
                  found,
                  new Excerpts(text).around(start, start + words.length())));
    }
  }

  // How well the ends are known is not annotated, and not compared.
  private static @Nullable DateSpan told(String value) {
    return value.equals("now") || value.equals("unknown") ? null : AnnotatedDays.of(value);
  }
}
