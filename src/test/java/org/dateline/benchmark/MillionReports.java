package org.dateline.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dateline.article.Article;
import org.dateline.article.Published;
import org.dateline.event.Assertion;
import org.dateline.event.Event;
import org.dateline.event.EventDate;
import org.dateline.event.EventIds;
import org.dateline.event.EventReport;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.kind.EventKind;
import org.dateline.mention.Role;
import org.dateline.query.EventQuery;
import org.dateline.store.ArticleStore;
import org.dateline.store.EventStore;
import org.dateline.store.StoredArticle;
import org.dateline.stores.Stores;
import org.dateline.time.DateSpan;
import org.dateline.time.PartialDate;

/**
 * Whether an article costs more when a million lie in the store, and how many copies are found
 * among them. Every fifth article is a copy of one of the last thousand, cut, with another
 * beginning or with a few words changed; all end with one of some lines that agencies put below.
 *
 * <p>Arguments: the file of a new store, the number of articles (1,000,000), and {@code short} to
 * measure the same store with texts too short to be compared.
 */
public final class MillionReports {

  private static final long SEED = 2026;
  private static final int VOCABULARY = 60_000;
  private static final int RECENT = 1000;
  private static final int AT_ONCE = 50;
  private static final int BETWEEN_LINES = 50_000;

  private final Random random = new Random(SEED);
  private final boolean comparable;
  private final Gazetteer gazetteer = Gazetteer.bundled();
  private final List<String[]> recent = new ArrayList<>();
  private final List<Integer> recentFamilies = new ArrayList<>();
  private final List<Integer> families = new ArrayList<>();

  private MillionReports(boolean comparable) {
    this.comparable = comparable;
  }

  /** Fills the store and prints a line now and then. */
  public static void main(String[] args) throws IOException {
    int articles = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    boolean comparable = args.length < 3 || !args[2].equals("short");
    Path file = Path.of(args[0]);
    try (EventStore store = Stores.open(file)) {
      MillionReports reports = new MillionReports(comparable);
      reports.fill(store, file, articles);
      reports.judge(store);
    }
  }

  private void fill(EventStore store, Path file, int articles) throws IOException {
    Cost before = Cost.now();
    for (int i = 0; i < articles; i += AT_ONCE) {
      List<ArticleStore.Arrival> arrivals = new ArrayList<>();
      for (int j = i; j < i + AT_ONCE; j++) {
        arrivals.add(arrival(j));
      }
      store.putAll(arrivals);
      if ((i + AT_ONCE) % BETWEEN_LINES == 0) {
        Cost now = Cost.now();
        System.out.printf(
            Locale.ROOT,
            "%,9d articles, each of the last %,d: %4d µs of processor, %4d µs, %4d KB written;"
                + " heap %d MB, file %,d MB%n",
            i + AT_ONCE,
            BETWEEN_LINES,
            (now.processorNanos() - before.processorNanos()) / 1000 / BETWEEN_LINES,
            (now.nanos() - before.nanos()) / 1000 / BETWEEN_LINES,
            (now.writtenBytes() - before.writtenBytes()) / 1024 / BETWEEN_LINES,
            (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
            Files.size(file) >> 20);
        before = Cost.now();
      }
    }
  }

  /** What the process has used up so far; other programs do not count into processor and bytes. */
  private record Cost(long nanos, long processorNanos, long writtenBytes) {

    static Cost now() throws IOException {
      long processor =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
      Path io = Path.of("/proc/self/io");
      long written =
          !Files.exists(io)
              ? 0
              : Files.readAllLines(io).stream()
                  .filter(line -> line.startsWith("wchar: "))
                  .mapToLong(line -> Long.parseLong(line.substring("wchar: ".length())))
                  .findFirst()
                  .orElse(0);
      return new Cost(System.nanoTime(), processor, written);
    }
  }

  private void judge(EventStore store) {
    Map<String, Set<Integer>> familiesOfGroup = new HashMap<>();
    Map<Integer, Set<String>> groupsOfFamily = new HashMap<>();
    store.stream(
        EventQuery.ALL,
        event -> {
          int family =
              families.get(Integer.parseInt(event.articleId().substring("report-".length())));
          familiesOfGroup.computeIfAbsent(event.reportGroup(), g -> new HashSet<>()).add(family);
          groupsOfFamily.computeIfAbsent(family, f -> new HashSet<>()).add(event.reportGroup());
        });
    System.out.printf(
        Locale.ROOT,
        "%,d articles of %,d reports: %,d groups; %,d groups hold several reports, %,d reports"
            + " stand in several groups%n",
        families.size(),
        groupsOfFamily.size(),
        familiesOfGroup.size(),
        familiesOfGroup.values().stream().filter(several -> several.size() > 1).count(),
        groupsOfFamily.values().stream().filter(several -> several.size() > 1).count());
  }

  private ArticleStore.Arrival arrival(int number) {
    String id = "report-" + number;
    PartialDate day = PartialDate.parse(LocalDate.of(2012, 1, 1).plusDays(number / 500).toString());
    Article article =
        new Article(
            id,
            "Report " + number,
            null,
            "Publisher " + number % 40,
            null,
            Published.of(day, Published.Source.METADATA),
            "en",
            String.join(" ", words(number)));
    Place place = gazetteer.place(random.nextInt(gazetteer.size()));
    Event event =
        new Event(
            EventIds.ofPlace(id, place.id()),
            id,
            place,
            new EventDate(DateSpan.of(day), "then"),
            false,
            EventKind.OTHER,
            null,
            "It happened at " + place.name() + ".",
            1,
            Role.LOCATION,
            0.9,
            false,
            new EventReport("happened", 10, 18, Assertion.REPORTED, null, null, null, null),
            0.9);
    return new ArticleStore.Arrival(
        new StoredArticle(article, StoredArticle.contentHash(article, "made up"), List.of()),
        stored -> List.of(event));
  }

  private String[] words(int number) {
    if (!comparable) {
      families.add(number);
      return text(15);
    }
    if (number % 5 == 4) {
      int original = random.nextInt(recent.size());
      families.add(recentFamilies.get(original));
      return copy(recent.get(original));
    }
    String[] words = text(80 + random.nextInt(60));
    families.add(number);
    recent.add(words);
    recentFamilies.add(number);
    if (recent.size() > RECENT) {
      recent.remove(0);
      recentFamilies.remove(0);
    }
    return words;
  }

  // Cubed: as in a language, a few words are frequent.
  private String[] text(int length) {
    String[] words = new String[length + 8];
    for (int i = 0; i < length; i++) {
      double d = random.nextDouble();
      words[i] = Integer.toString((int) (d * d * d * VOCABULARY), Character.MAX_RADIX);
    }
    int desk = random.nextInt(20);
    for (int i = 0; i < 8; i++) {
      words[length + i] = "desk" + desk + "x" + i;
    }
    return words;
  }

  private String[] copy(String[] original) {
    String[] copy = original.clone();
    switch (random.nextInt(3)) {
      case 0 -> {
        return java.util.Arrays.copyOf(copy, copy.length * 7 / 10);
      }
      case 1 -> System.arraycopy(text(10), 0, copy, 0, 10);
      default -> {
        for (int i = 0; i < 3; i++) {
          copy[random.nextInt(copy.length)] = "other";
        }
      }
    }
    return copy;
  }
}
