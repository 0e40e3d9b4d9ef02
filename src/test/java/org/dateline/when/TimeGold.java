package org.dateline.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.time.AnnotatedDays;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How right the resolver is on annotated sentences. Its {@code main} prints the table of
 * docs/TIME.md and what is wrong.
 */
final class TimeGold {

  static final Path FILE = Path.of("src/test/gold/time.jsonl");

  /** A set that is only counted: whoever reads its errors writes the next rule for them. */
  static final String FROZEN = "frozen";

  private final Map<String, Count> counts = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  /** What came of the expressions of one set of sentences. */
  static final class Count {
    int sentences;
    int annotated;
    int found;
    int rightSpans;
    int rightValues;
    int rightPlanned;
    int withPrecision;
    int rightPrecision;
    int wholeSentences;

    /** Of the annotated expressions, those that were found with the right days. */
    double values() {
      return rightValues / (double) annotated;
    }

    /** Of the found expressions, those that are annotated and have the right days. */
    double precision() {
      return rightValues / (double) found;
    }
  }

  private record Annotated(int start, int end, DateSpan span, String precision, boolean planned) {}

  static TimeGold measure() throws IOException {
    TimeGold gold = new TimeGold();
    JsonMapper json = new JsonMapper();
    for (String line : Files.readAllLines(FILE)) {
      gold.add(json.readTree(line));
    }
    return gold;
  }

  public static void main(String[] args) throws IOException {
    TimeGold gold = measure();
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
                    "%-12s %d sentences, %d expressions: right values %.3f, precision %.3f, planned"
                        + " %.3f, date precision %.3f of %d, whole sentences %.3f%n",
                    set,
                    c.sentences,
                    c.annotated,
                    c.values(),
                    c.precision(),
                    c.rightPlanned / (double) c.annotated,
                    c.rightPrecision / (double) c.withPrecision,
                    c.withPrecision,
                    c.wholeSentences / (double) c.sentences)));
    return table.toString();
  }

  private void add(JsonNode line) {
    String sentence = line.path("sentence").asString();
    JsonNode date = line.get("published");
    PartialDate published = date == null ? null : PartialDate.parse(date.asString());
    List<Annotated> annotated = annotated(line, sentence);
    List<TimeExpression> found = TimeResolverTest.find(sentence, published, null);
    boolean whole = annotated.size() == found.size();
    for (String set : List.of(line.path("set").asString(), "all")) {
      Count count = count(set);
      count.sentences++;
      count.annotated += annotated.size();
      count.found += found.size();
      for (Annotated one : annotated) {
        TimeExpression match = match(one, found);
        boolean right = match != null && match.span().hasDaysOf(one.span());
        count.rightSpans += match == null ? 0 : 1;
        count.rightValues += right ? 1 : 0;
        count.rightPlanned += match != null && match.planned() == one.planned() ? 1 : 0;
        count.withPrecision += one.precision().isEmpty() ? 0 : 1;
        count.rightPrecision += right && hasPrecision(match.span(), one.precision()) ? 1 : 0;
        whole &= right && match.planned() == one.planned();
      }
      count.wholeSentences += whole ? 1 : 0;
    }
    if (!whole && !line.path("set").asString().equals(FROZEN)) {
      errors.add(
          "[%s] %s | %s%n  annotated %s%n  found     %s"
              .formatted(line.path("set").asString(), published, sentence, annotated, found));
    }
  }

  private static boolean hasPrecision(DateSpan span, String precision) {
    return span.precision().label().equals(precision);
  }

  private static @Nullable TimeExpression match(Annotated one, List<TimeExpression> found) {
    return found.stream()
        .filter(f -> f.start() < one.end() && one.start() < f.end())
        .findFirst()
        .orElse(null);
  }

  private static List<Annotated> annotated(JsonNode line, String sentence) {
    List<Annotated> annotated = new ArrayList<>();
    int from = 0;
    for (JsonNode date : line.path("dates")) {
      String words = date.path("text").asString();
      int start = sentence.indexOf(words, from);
      from = start + words.length();
      DateSpan span = AnnotatedDays.of(date.path("value").asString());
      String precision = date.path("precision").asString("");
      annotated.add(new Annotated(start, from, span, precision, date.path("planned").asBoolean()));
    }
    return annotated;
  }
}
