package org.dateline.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.query.EventFilters;

/** Requests as nobody in his right mind would send them, near enough to right ones to get far. */
final class HostileRequests {

  private static final String BOUNDARY = "a-boundary-of-no-file";

  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "2012",
          "99999999999999999999",
          "1e309",
          "NaN",
          "0.5",
          "geonames:170063",
          "mosul-2014",
          "SY",
          "2012-09-29",
          "2012-02-30",
          "2012-09-29/..",
          "../..",
          "0000-01-01T00:00:00Z/9999-12-31T00:00:00Z",
          "-999999999-01-01",
          "+999999999-12-31/..",
          "35,32,43,38",
          "170,-30,-170,0",
          "1,2,3",
          "NaN,NaN,NaN,NaN",
          "-1e400,0,0,0",
          "0,0,0,0,0,0",
          "place LIKE 'Ale%'",
          "country = 'SY' AND mentions >= 2",
          "S_INTERSECTS(geom, POLYGON((0 0,1 0,1 1,0 0)))",
          "S_INTERSECTS(geom, POLYGON((0 0,1e400 0,1 1)))",
          "T_INTERSECTS(event_start, INTERVAL('2012-01-01','..'))",
          "((((((((((((((((((((((((((((((((((((((((",
          "NOT NOT NOT NOT NOT mentions = 1",
          "place = 'x' OR 1=1 --",
          "'; DROP TABLE events; --",
          "\" OR \"\"=\"",
          "NEAR(a b) AND *",
          "title:x ^ - + { }",
          "location",
          "actor",
          "<script>alert(1)</script>",
          "${jndi:ldap://127.0.0.1/x}",
          "%00",
          "%",
          "%zz",
          "%c3%28",
          "%ed%a0%80",
          "%F0%9F%8C%8D",
          "..%2f..%2fetc%2fpasswd",
          "..;/x",
          "%0d%0aX-Header:%201",
          "🌍\u202e\ufeff",
          "a".repeat(5000),
          "%41".repeat(900),
          "year",
          "month",
          "12");

  private static final List<String> OTHER_PARAMETERS =
      List.of(
          "zoom",
          "by",
          "limit",
          "offset",
          "q",
          "f",
          "crs",
          "bbox-crs",
          "sortby",
          "properties",
          "filter-lang",
          "token",
          "class.module.classLoader",
          "id",
          "page");

  private static final List<String> HEADERS =
      List.of(
          "Accept: */*",
          "Accept: text/html",
          "Accept: application/json;q=2",
          "Accept: ;;;",
          "Accept: " + "a/b,".repeat(400),
          "Accept-Encoding: gzip",
          "Accept-Encoding: br;q=0, identity;q=0",
          "Accept-Language: xx-\u00ff",
          "Authorization: Bearer " + SmallService.TOKEN,
          "Authorization: Bearer",
          "Authorization: Basic Og==",
          "If-None-Match: \"x\"",
          "If-None-Match: *",
          "If-Match: W/\"",
          "If-Modified-Since: yesterday",
          "Range: bytes=0-0,5-2,-1",
          "Expect: 100-continue",
          "Cookie: JSESSIONID=1; a=\"",
          "Origin: https://elsewhere.example",
          "X-Forwarded-For: 203.0.113.9",
          "X-Forwarded-Host: elsewhere.example",
          "X-HTTP-Method-Override: DELETE",
          "Transfer-Encoding: chunked",
          "Content-Encoding: gzip",
          "X-Long: " + "x".repeat(3000));

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "text/plain",
          "text/plain;charset=utf-16",
          "text/plain;charset=none",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "application/x-www-form-urlencoded",
          "application/xml",
          "*/*",
          "nonsense",
          "");

  private static final List<String> BODIES =
      List.of(
          "",
          "In Aleppo and in Paris.",
          "{\"title\":\"T\",\"text\":\"In Aleppo.\"}",
          "{\"title\":\"T\",\"text\":\"In Aleppo.\",\"id\":\"hostile\",\"published\":\"2012-02-30\"}",
          "{\"title\":\"T\",\"text\":\"\\ud800 \\u0000 Aleppo\",\"id\":\"odd\"}",
          "{\"text\":\"t\",\"id\":{}}",
          "{\"text\":\"" + "Aleppo ".repeat(200) + "\"}",
          "[".repeat(3000),
          "{\"a\":".repeat(1500),
          "{\"text\":1e999999}",
          "null",
          "{\"place\":\"geonames:170063\",\"author\":\"a\"}",
          "{\"point\":{\"lon\":37.1,\"lat\":36.2,\"name\":\"N\"},\"everywhere\":true}",
          "{\"notAPlace\":true,\"text\":\"Aleppo\"}",
          "{\"role\":\"actor\",\"role\":\"location\"}",
          "{\"kind\":\"point\",\"lon\":1e99,\"lat\":\"x\"}",
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a.md\"\r\n\r\n# T\n\nIn"
              + " Aleppo.\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.md\"\r\n\r\n---\ntitle: [\n---\nx",
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\nPK\003\004zzzz\r\n--x--",
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
          "\u0000\u0001\u0002\u00ff\u00fe");

  /** What would be right there, so that a request gets as far as the code behind. */
  private static final Map<String, List<String>> FITTING =
      Map.of(
          "{id}", List.of("aleppo-2012", "mosul-2014", "pacific", "geonames:170063", "hostile"),
          "{span}", List.of("21-27", "0-5", "5-2", "0-999999999", "99999999999-1", "0-0", "0-200"),
          "{collectionId}", List.of("events", "articles", "places"),
          "{collection}", List.of("events", "articles", "places"),
          "{year}", List.of("2012", "-1", "99999"),
          "{interval}", List.of("2012-09", "2012-09-01..2012-10-15", "..", "2012-13"),
          "{ending}", List.of("gpkg", "csv", "kml", "geojsonl", "geojson", "fgb", "exe"));

  /** Where most can break. */
  private static final List<String> UPLOADS =
      List.of("POST /api/articles", "POST /api/geoparse/files");

  private static final List<String> OTHER_PATHS =
      List.of(
          "GET /",
          "GET /index.html",
          "GET /error",
          "GET /actuator",
          "GET /actuator/health",
          "GET /actuator/health/store",
          "GET /actuator/prometheus",
          "GET /actuator/env",
          "GET /webjars/leaflet/dist/leaflet.js",
          "GET /webjars/{id}",
          "GET /{id}",
          "POST /actuator/shutdown",
          "DELETE /");

  private final Random random;
  private final List<String> paths;
  private final HostileFiles files;

  HostileRequests(Random random, List<String> paths) {
    this.random = random;
    this.paths = new ArrayList<>(paths);
    this.paths.addAll(OTHER_PATHS);
    this.files = new HostileFiles(random);
  }

  /** The bytes of a request. */
  byte[] next() {
    String[] endpoint = (oneIn(6) ? pick(UPLOADS) : pick(paths)).split(" ");
    String method =
        oneIn(12) ? pick(List.of("PUT", "TRACE", "get", "\u0001", "PATCH", "HEAD")) : endpoint[0];
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(path(endpoint[1])).append(query());
    head.append(oneIn(60) ? " HTTP/9.9" : " HTTP/1.1")
        .append("\r\nHost: localhost\r\nConnection: close\r\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      head.append(pick(HEADERS)).append("\r\n");
    }
    boolean isForm = method.equals("POST") && oneIn(2);
    byte[] body = method.equals("GET") && !oneIn(20) ? new byte[0] : isForm ? form() : body();
    if (body.length > 0 || !method.equals("GET")) {
      // Most get past the door, where there is more to break.
      if (!oneIn(4)) {
        head.append("Authorization: Bearer ").append(SmallService.TOKEN).append("\r\n");
      }
      String type = isForm ? "multipart/form-data; boundary=" + BOUNDARY : pick(TYPES);
      head.append("Content-Type: ").append(type).append("\r\n");
      head.append("Content-Length: ").append(oneIn(30) ? pick(VALUES) : body.length).append("\r\n");
    }
    head.append("\r\n");
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    request.writeBytes(body);
    return oneIn(10) ? mutated(request.toByteArray()) : request.toByteArray();
  }

  private String path(String pattern) {
    StringBuilder path = new StringBuilder();
    for (String part : pattern.split("(?=\\{)|(?<=\\})")) {
      boolean isFree = part.startsWith("{");
      path.append(
          !isFree ? part : urlSafe(pick(oneIn(2) ? FITTING.getOrDefault(part, VALUES) : VALUES)));
    }
    return path.toString();
  }

  private String query() {
    List<String> pairs = new ArrayList<>();
    List<String> names = new ArrayList<>(EventFilters.NAMES);
    for (int i = random.nextInt(4); i > 0; i--) {
      String name = oneIn(3) ? pick(OTHER_PARAMETERS) : pick(names);
      pairs.add(name + (oneIn(30) ? "" : "=" + urlSafe(pick(VALUES))));
    }
    return pairs.isEmpty() ? "" : "?" + String.join(oneIn(20) ? ";" : "&", pairs);
  }

  private byte[] form() {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      form.writeBytes(files.part(BOUNDARY));
    }
    form.writeBytes(
        ("--" + BOUNDARY + (oneIn(20) ? "" : "--\r\n")).getBytes(StandardCharsets.UTF_8));
    return form.toByteArray();
  }

  private byte[] body() {
    byte[] body = pick(BODIES).getBytes(StandardCharsets.UTF_8);
    return oneIn(4) ? mutated(body) : body;
  }

  private byte[] mutated(byte[] bytes) {
    byte[] copy = bytes.clone();
    for (int i = 1 + random.nextInt(4); i > 0 && copy.length > 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  // What would end the request line goes in encoded; the rest stays as wild as it is.
  private String urlSafe(String value) {
    return oneIn(20) ? value : value.replace(" ", "%20").replace("#", "%23").replace("&", "%26");
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
