package org.dateline.benchmark;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * MapServer with its OGC API over a FlatGeobuf file of the same events, behind lighttpd with four
 * processes, on loopback. Needs Debian's {@code cgi-mapserver}, {@code lighttpd} and {@code
 * gdal-bin}.
 */
final class MapServerBeside implements AutoCloseable {

  private static final String CONFIG =
      """
      CONFIG
        ENV
        END
        MAPS
          events "%1$s/events.map"
        END
      END
      """;

  private static final String MAP =
      """
      MAP
        NAME "events"
        EXTENT -180 -90 180 90
        PROJECTION
          "init=epsg:4326"
        END
        WEB
          METADATA
            "oga_title" "events"
            "oga_onlineresource" "http://127.0.0.1:%2$d/map/events/ogcapi"
            "oga_enable_request" "*"
            "oga_max_limit" "10000"
            "oga_geometry_precision" "7"
          END
        END
        LAYER
          NAME "events"
          TYPE POINT
          STATUS ON
          CONNECTIONTYPE OGR
          CONNECTION "%1$s/events.fgb"
          DATA "events"
          PROJECTION
            "init=epsg:4326"
          END
          METADATA
            "oga_title" "events"
            "gml_featureid" "id"
            "gml_include_items" "all"
            "oga_use_default_extent_for_getfeature" "false"
          END
          TEMPLATE "void"
        END
      END
      """;

  private static final String LIGHTTPD =
      """
      server.modules = ("mod_fastcgi")
      server.document-root = "%1$s"
      server.bind = "127.0.0.1"
      server.port = %2$d
      server.max-keep-alive-requests = 1000000
      server.stream-response-body = 0
      fastcgi.server = ("/map" => ((
        "socket" => "%1$s/map.socket",
        "bin-path" => "/usr/bin/mapserv",
        "bin-environment" => ("MAPSERVER_CONFIG_FILE" => "%1$s/mapserver.conf"),
        "check-local" => "disable",
        "max-procs" => 4)))
      """;

  private final Process server;
  private final Path folder;
  private final int port;

  /** Starts it with the events of a store. */
  MapServerBeside(Path store) throws Exception {
    folder = Files.createTempDirectory("dateline-mapserver-");
    run("ogr2ogr", folder.resolve("events.fgb").toString(), store.toString(), "events");
    port = freePort();
    write("mapserver.conf", CONFIG);
    write("events.map", MAP);
    write("lighttpd.conf", LIGHTTPD);
    server =
        new ProcessBuilder(
                "/usr/sbin/lighttpd", "-D", "-f", folder.resolve("lighttpd.conf").toString())
            .inheritIO()
            .start();
    awaitAnswer();
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** The path of the items of its one collection. */
  String items() {
    return "/map/events/ogcapi/collections/events/items?f=json&";
  }

  private void awaitAnswer() throws Exception {
    String detail = "";
    for (int i = 0; i < 50; i++) {
      Thread.sleep(100);
      try {
        HttpURLConnection connection =
            (HttpURLConnection)
                URI.create(address() + items() + "limit=1").toURL().openConnection();
        if (connection.getResponseCode() == 200) {
          return;
        }
        detail = new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        detail = e.getMessage();
      }
    }
    close();
    throw new IllegalStateException("MapServer does not answer: " + detail);
  }

  private void write(String name, String form) throws IOException {
    Files.writeString(folder.resolve(name), form.formatted(folder, port));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void run(String... command) throws Exception {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("failed: " + List.of(command));
    }
  }

  @Override
  public void close() throws Exception {
    server.descendants().forEach(ProcessHandle::destroy);
    server.destroy();
    server.waitFor();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
