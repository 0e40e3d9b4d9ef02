package org.dateline.benchmark;

import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.dateline.geojson.RenderedEventsCache;
import org.dateline.layer.LargeLayer;
import org.dateline.store.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.web.SmallService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fills a store with made-up events, serves it and loads it: wrk asks over 4 connections for a
 * thousand features in boxes that lie at random, and the whole layer is fetched.
 *
 * <p>Arguments: the number of events, how many seconds each load lasts, and the least width of a
 * box in degrees; the greatest is 25 more.
 */
public final class ServeItems {

  private static final int BOXES = 2000;
  private static final int EXPORTS = 5;

  private ServeItems() {}

  /** Prints what wrk says, and the times of the whole layer. */
  public static void main(String[] arguments) throws Exception {
    int events = Integer.parseInt(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    int width = Integer.parseInt(arguments[2]);
    PrintStream out = System.out;
    try (ConfigurableApplicationContext service =
        SpringApplication.run(SmallService.class, "--server.port=0")) {
      long start = System.nanoTime();
      EventStore store = service.getBean(EventStore.class);
      LargeLayer.fill(store, events);
      out.printf("filled with %,d events in %,d ms%n", store.count(EventQuery.ALL), since(start));
      String port = service.getEnvironment().getProperty("local.server.port");
      Path script = script(width);
      start = System.nanoTime();
      RenderedEventsCache rendered = service.getBean(RenderedEventsCache.class);
      while (rendered.current().isEmpty()) {
        Thread.sleep(50);
      }
      out.printf("written out beforehand in %,d ms%n", since(start));
      for (int i = 0; i < 2; i++) {
        out.println(i == 0 ? "warming up" : "measured");
        load(script, port, seconds);
      }
      long[] times = new long[EXPORTS];
      long bytes = 0;
      for (int i = 0; i < EXPORTS; i++) {
        start = System.nanoTime();
        bytes = fetch("http://127.0.0.1:" + port + "/layers/events.geojson");
        times[i] = since(start);
      }
      Arrays.sort(times);
      out.printf(
          "whole layer, %,d bytes: median %d ms, least %d ms%n",
          bytes, times[EXPORTS / 2], times[0]);
      Files.delete(script);
    }
    System.exit(0);
  }

  /** Boxes of a few degrees, as a screen shows them, the same ones in every run. */
  private static Path script(int width) throws Exception {
    String lua =
        """
        math.randomseed(20261124)
        local paths = {}
        for i = 1, %d do
          local width = %d + math.random() * 25
          local height = width / 2
          local west = -180 + math.random() * (360 - width)
          local south = -60 + math.random() * (140 - height)
          paths[i] = string.format(
            "/ogc/collections/events/items?limit=1000&bbox=%%.4f,%%.4f,%%.4f,%%.4f",
            west, south, west + width, south + height)
        end
        local at = 0
        request = function()
          at = at %% #paths + 1
          return wrk.format("GET", paths[at])
        end
        """
            .formatted(BOXES, width);
    Path file = Files.createTempFile("dateline-boxes-", ".lua");
    Files.writeString(file, lua, StandardCharsets.UTF_8);
    return file;
  }

  private static void load(Path script, String port, int seconds) throws Exception {
    new ProcessBuilder(
            "wrk",
            "--threads=1",
            "--connections=4",
            "--duration=" + seconds + "s",
            "--latency",
            "--script=" + script,
            "http://127.0.0.1:" + port)
        .inheritIO()
        .start()
        .waitFor();
  }

  private static long fetch(String address) throws Exception {
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
