package org.dateline.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What one client asks for: as people, GIS programs and importers do, in turn and at random. */
final class SoakTraffic {

  private static final int LONGEST_WAIT_MILLIS = 120_000;
  private static final int MOST_PAUSE_MILLIS = 100;
  private static final Set<Integer> DONE = Set.of(200, 201, 204);
  private static final int FIRST_WORD = 7; // all texts have one of so many letters
  private static final String[] TEXTS = {
    "Clashes went on in Aleppo on Monday, while ministers met in Paris and Geneva.",
    "Baghdad said the river Tigris rose near Mosul; Iraqi officials said the dam would hold.",
    "Nairobi and Kampala agreed on a railway to Mombasa, the Kenyan government said in 2014."
  };

  private final ServedJar service;
  private final SoakRecord record;
  private final Random random;
  private final String name;
  private final boolean isCrowded;
  private final Deque<String> stored = new ArrayDeque<>();
  private int articles;

  private SoakTraffic(ServedJar service, SoakRecord record, int seed, boolean isCrowded) {
    this.service = service;
    this.record = record;
    this.random = new Random(seed);
    this.name = "soak-" + System.nanoTime() + "-" + seed;
    this.isCrowded = isCrowded;
  }

  /** A client that takes its time, and whom nothing is to be refused. */
  static SoakTraffic mixed(ServedJar service, SoakRecord record, int seed) {
    return new SoakTraffic(service, record, seed, false);
  }

  /** One of many who ask for what is dear; 503 is a right answer. */
  static SoakTraffic crowded(ServedJar service, SoakRecord record, int seed) {
    return new SoakTraffic(service, record, seed, true);
  }

  void askUntil(BooleanSupplier enough) {
    while (!enough.getAsBoolean()) {
      ask();
      if (!isCrowded) {
        pause();
      }
    }
  }

  /** One request. */
  void ask() {
    if (isCrowded) {
      get("crowded", "/layers/histogram?by=month&filter=" + encoded("mentions > 2"));
      return;
    }
    int kind = random.nextInt(100);
    if (kind < 30) {
      get("clusters", "/layers/clusters.geojson?zoom=" + (2 + random.nextInt(8)) + box(30));
    } else if (kind < 38) {
      get("histogram", "/layers/histogram?by=year&min-confidence=0.6" + box(60));
    } else if (kind < 42) {
      get("facets", "/layers/facets?year=" + year());
    } else if (kind < 50) {
      get("layer of a box", "/layers/events.geojson?min-confidence=0.5" + box(4));
    } else if (kind < 51) {
      get("layer of a year", "/layers/years/" + year() + ".geojson");
    } else if (kind < 61) {
      get("OGC items", "/ogc/collections/events/items?limit=100" + box(20));
    } else if (kind < 66) {
      get("search", "/api/articles?limit=20&q=happened%20" + random.nextInt(10_000));
    } else if (kind < 70) {
      get("places", "/api/places?q=" + "abcdefghijklm".charAt(random.nextInt(13)) + "a");
    } else if (kind < 78) {
      send("geoparse", "POST", "/api/geoparse", "text/plain", text());
    } else if (kind < 86) {
      add();
    } else if (kind < 91) {
      correct();
    } else if (kind < 93) {
      delete();
    } else if (kind < 96) {
      String form = random.nextBoolean() ? "csv" : "gpkg";
      get("export " + form, "/export/events." + form + "?year=" + year() + box(15));
    } else if (kind < 98) {
      leave();
    } else {
      get("metrics", "/actuator/prometheus");
    }
  }

  private void add() {
    String id = name + "-" + articles++;
    String body =
        "{\"id\":\"%s\",\"title\":\"Report %s\",\"published\":\"2014-05-06\",\"text\":\"%s %d\"}"
            .formatted(id, id, text(), random.nextInt());
    if (send("ingest", "POST", "/api/articles", "application/json", body)) {
      stored.add(id);
    }
  }

  private void correct() {
    if (!stored.isEmpty()) {
      send(
          "correction",
          "PUT",
          "/api/articles/" + stored.peekLast() + "/corrections/0-" + FIRST_WORD,
          "application/json",
          "{\"point\":{\"lon\":12.5,\"lat\":41.9,\"name\":\"Here\"}}");
    }
  }

  private void delete() {
    if (stored.size() > 5) {
      send("delete", "DELETE", "/api/articles/" + stored.removeFirst(), null, null);
    }
  }

  private void get(String kind, String path) {
    send(kind, "GET", path, null, null);
  }

  /** Starts to read the largest layer there is, and hangs up. */
  private void leave() {
    try {
      HttpURLConnection connection = connection("/layers/events.geojson?min-confidence=0.01");
      try (InputStream in = connection.getInputStream()) {
        in.readNBytes(1 << 16);
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      record.unexpected("leaving: " + e);
    }
  }

  private boolean send(String kind, String method, String path, String type, String body) {
    long start = System.nanoTime();
    try {
      HttpURLConnection connection = connection(path);
      connection.setRequestMethod(method);
      if (!method.equals("GET")) {
        connection.setRequestProperty("Authorization", "Bearer " + ServedJar.TOKEN);
      }
      if (body != null) {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", type);
        try (OutputStream out = connection.getOutputStream()) {
          out.write(body.getBytes(StandardCharsets.UTF_8));
        }
      }
      return judge(kind, connection, start);
    } catch (IOException e) {
      record.unexpected(kind + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
      return false;
    }
  }

  private boolean judge(String kind, HttpURLConnection connection, long start) throws IOException {
    int status = connection.getResponseCode();
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      if (in != null) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
    boolean isRefused = isCrowded && status == 503;
    record.answered(isCrowded ? kind + " " + status : kind, System.nanoTime() - start);
    if (!DONE.contains(status) && !isRefused) {
      record.unexpected(kind + " " + status);
    } else if (isRefused && connection.getHeaderField("Retry-After") == null) {
      record.unexpected("503 without Retry-After");
    }
    return DONE.contains(status);
  }

  private HttpURLConnection connection(String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(service.address() + path).toURL().openConnection();
    connection.setConnectTimeout(LONGEST_WAIT_MILLIS);
    connection.setReadTimeout(LONGEST_WAIT_MILLIS);
    return connection;
  }

  private String box(int width) {
    double west = -180 + random.nextDouble() * (360 - width);
    double south = -60 + random.nextDouble() * (130 - width / 2.0);
    return String.format(
        Locale.ROOT, "&bbox=%.3f,%.3f,%.3f,%.3f", west, south, west + width, south + width / 2.0);
  }

  private int year() {
    return 2010 + random.nextInt(15);
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void pause() {
    try {
      Thread.sleep(random.nextInt(MOST_PAUSE_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
