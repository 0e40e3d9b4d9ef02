package org.dateline.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.index.EventIndex;
import org.dateline.layer.LargeLayer;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.store.World;
import org.dateline.web.SmallService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fills a store with made-up events, serves it and loads it: wrk asks over 4 connections for a
 * thousand features in boxes that lie at random, under several filters and while others write; then
 * the whole layer is fetched. With {@code mapserver} behind the numbers, MapServer is asked for the
 * same boxes in turns.
 *
 * <p>Arguments: the number of events, and how many seconds each load lasts.
 */
public final class ServeItems {

  private static final int BOXES = 2000;
  private static final int EXPORTS = 5;
  private static final int ROUNDS = 3;
  private static final String ITEMS = "/ogc/collections/events/items?";

  private static final List<String> FREE_FILTERS =
      List.of(
          "mentions > 2",
          "kind IN ('protest', 'air-strike')",
          "confidence > 0.8 AND year BETWEEN 2000 AND 2001",
          "place LIKE 'Place 1%'",
          "T_DURING(event_start, INTERVAL('2000-03-01', '2000-08-31'))",
          "S_INTERSECTS(geom, POLYGON((-10 35, 40 30, 60 60, 0 65, -10 35)))");

  private final PrintStream out = System.out;
  private final int seconds;

  private ServeItems(int seconds) {
    this.seconds = seconds;
  }

  /** Prints requests a second, latencies and the times of the whole layer. */
  public static void main(String[] arguments) throws Exception {
    int events = Integer.parseInt(arguments[0]);
    ServeItems benchmark = new ServeItems(Integer.parseInt(arguments[1]));
    boolean beside = arguments.length > 2 && arguments[2].equals("mapserver");
    try (ConfigurableApplicationContext service =
        SpringApplication.run(SmallService.class, "--server.port=0")) {
      benchmark.run(service, events, beside);
    }
    System.exit(0);
  }

  private void run(ConfigurableApplicationContext service, int events, boolean beside)
      throws Exception {
    EventStore store = service.getBean(EventStore.class);
    long start = System.nanoTime();
    LargeLayer.fill(store, events);
    out.printf("filled with %,d events in %,d ms%n", store.count(EventQuery.ALL), since(start));
    String ours = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    awaitRendered(service);
    load("warming up", ours, ITEMS, 5, 25);
    if (beside) {
      try (MapServerBeside mapServer = new MapServerBeside(service.getBean(Path.class))) {
        for (int i = 0; i < ROUNDS; i++) {
          load("boxes of 5 to 30 degrees", ours, ITEMS, 5, 25);
          load("  MapServer", mapServer.address(), mapServer.items(), 5, 25);
          load("boxes of 30 to 60 degrees", ours, ITEMS, 30, 30);
          load("  MapServer", mapServer.address(), mapServer.items(), 30, 30);
        }
      }
    } else {
      load("boxes of 5 to 30 degrees", ours, ITEMS, 5, 25);
      load("boxes of 30 to 60 degrees", ours, ITEMS, 30, 30);
    }
    for (Map.Entry<String, String> filter : filters().entrySet()) {
      load(filter.getKey(), ours, ITEMS + filter.getValue() + "&", 30, 30);
    }
    for (String filter : FREE_FILTERS) {
      load(filter, ours, items(filter), 30, 30);
      // Ids are not held in memory.
      load("  the same asked of the store", ours, items(filter + " AND NOT IN ('none')"), 30, 30);
    }
    fetchAll(ours);
    whileOthersWrite(store, ours);
  }

  private static Map<String, String> filters() {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("+ datetime", "datetime=2000-03-01/2000-08-31");
    filters.put("+ kind", "kind=protest&kind=air-strike");
    filters.put("+ country", "country=SY");
    filters.put("+ min-confidence", "min-confidence=0.5");
    return filters;
  }

  private static String items(String filter) {
    return ITEMS + "filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8) + "&";
  }

  private void awaitRendered(ConfigurableApplicationContext service) {
    long start = System.nanoTime();
    service.getBean(EventIndex.class).warmUp();
    out.printf("written out beforehand in %,d ms%n", since(start));
  }

  private void whileOthersWrite(EventStore store, String ours) throws Exception {
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                World.report("written-" + i, "A report", "2001-01-01", "In Suva, in Mosul.")
                    .into(store);
                try {
                  Thread.sleep(1000);
                } catch (InterruptedException e) {
                  return;
                }
              }
            });
    writer.start();
    Thread.sleep(100);
    load("while an article a second is written", ours, ITEMS, 30, 30);
    writer.interrupt();
    writer.join();
  }

  private void load(String name, String address, String path, int width, int more)
      throws Exception {
    Path script = script(path, width, more);
    Process wrk =
        new ProcessBuilder(
                "wrk",
                "--threads=1",
                "--connections=4",
                "--duration=" + seconds + "s",
                "--script=" + script,
                address)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    wrk.waitFor();
    Files.delete(script);
    out.printf("%-40s %s%n", name, said.substring(said.indexOf("RESULT") + 6).strip());
  }

  /** Boxes of a few degrees, as a screen shows them, the same ones in every run. */
  private static Path script(String path, int width, int more) throws IOException {
    String lua =
        """
        math.randomseed(20261124)
        local paths = {}
        for i = 1, %d do
          local width = %d + math.random() * %d
          local height = width / 2
          local west = -180 + math.random() * (360 - width)
          local south = -60 + math.random() * (140 - height)
          paths[i] = string.format(
            "%slimit=1000&bbox=%%.4f,%%.4f,%%.4f,%%.4f",
            west, south, west + width, south + height)
        end
        local at = 0
        request = function()
          at = at %% #paths + 1
          return wrk.format("GET", paths[at])
        end
        done = function(summary, latency, requests)
          local errors = summary.errors
          print(string.format(
            "RESULT %%7.0f requests/s  p50 %%7.2f ms  p99 %%7.2f ms  %%4.0f KB a page  errors %%d",
            summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3,
            latency:percentile(99) / 1e3, summary.bytes / summary.requests / 1e3,
            errors.status + errors.timeout + errors.read + errors.connect))
        end
        """
            .formatted(BOXES, width, more, path.replace("%", "%%"));
    Path file = Files.createTempFile("dateline-boxes-", ".lua");
    Files.writeString(file, lua, StandardCharsets.UTF_8);
    return file;
  }

  private void fetchAll(String address) throws Exception {
    long[] times = new long[EXPORTS];
    long bytes = 0;
    for (int i = 0; i < EXPORTS; i++) {
      long start = System.nanoTime();
      bytes = fetch(address + "/layers/events.geojson");
      times[i] = since(start);
    }
    Arrays.sort(times);
    out.printf(
        "whole layer, %,d bytes: median %d ms, least %d ms%n", bytes, times[EXPORTS / 2], times[0]);
  }

  private static long fetch(String address) throws IOException {
    try (InputStream in = URI.create(address).toURL().openStream()) {
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
      }
      return bytes;
    }
  }

  private static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
