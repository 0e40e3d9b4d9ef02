package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.layer.LargeLayer;
import org.dateline.page.RunningDateline;
import org.dateline.query.EventQuery;
import org.dateline.store.EventStore;
import org.dateline.stores.Stores;
import org.dateline.web.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that is told to stop (SIGTERM) in the middle of its work. */
class StopTest {

  private static final int WRITERS = 4;

  @TempDir Path folder;
  private Path store;
  private Path noCorpus;

  @BeforeEach
  void makeFolders() throws Exception {
    store = folder.resolve("dateline.gpkg");
    noCorpus = Files.createDirectory(folder.resolve("none"));
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void whatIsBeingWrittenIsAcknowledgedOrNotStored() throws Exception {
    Set<String> asked = ConcurrentHashMap.newKeySet();
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    AtomicBoolean enough = new AtomicBoolean();
    List<Thread> writers = new ArrayList<>();
    try (RunningDateline service = RunningDateline.serve(store, noCorpus, "--token=t")) {
      for (int i = 0; i < WRITERS; i++) {
        String name = "writer-" + i + "-";
        Client client = new Client(service.address().getPort());
        Thread writer = new Thread(() -> write(client, name, asked, acknowledged, enough));
        writer.start();
        writers.add(writer);
      }
      while (acknowledged.size() < 50) {
        Thread.sleep(20);
      }
      service.close();
      service.awaitEnd();
    }
    enough.set(true);
    for (Thread writer : writers) {
      writer.join();
    }
    try (EventStore opened = Stores.open(store)) {
      assertThat(acknowledged).allSatisfy(id -> assertThat(opened.findArticle(id)).isPresent());
      for (String id : asked) {
        long events = opened.count(EventQuery.builder().article(id).build());
        assertThat(events).as(id).isEqualTo(opened.findArticle(id).isPresent() ? 2 : 0);
      }
    }
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void aReaderThatTakesItsTimeDoesNotHoldItUp() throws Exception {
    try (EventStore filled = Stores.open(store)) {
      LargeLayer.fill(filled, 40_000);
    }
    try (RunningDateline service = RunningDateline.serve(store, noCorpus, "--token=t");
        Socket reader = new Socket()) {
      reader.setReceiveBufferSize(4096);
      reader.connect(new InetSocketAddress("127.0.0.1", service.address().getPort()));
      reader
          .getOutputStream()
          .write(
              ("GET /layers/events.geojson?min-confidence=0.01 HTTP/1.1\r\n"
                      + "Host: localhost\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = reader.getInputStream();
      assertThat(in.read()).isEqualTo('H');

      long start = System.nanoTime();
      service.close();
      service.awaitEnd();

      // What it waits for whoever is being answered is 10 s.
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(60);
    }
    try (EventStore opened = Stores.open(store)) {
      assertThat(opened.count(EventQuery.ALL)).isGreaterThanOrEqualTo(40_000);
    }
  }

  private static void write(
      Client client,
      String name,
      Set<String> asked,
      Set<String> acknowledged,
      AtomicBoolean enough) {
    try {
      for (int i = 0; !enough.get(); i++) {
        String id = name + i;
        asked.add(id);
        String body =
            "{\"id\":\"%s\",\"title\":\"Report %s\",\"text\":\"Shells fell on Aleppo and Damascus.\"}"
                .formatted(id, id);
        int status =
            client
                .post(
                    "/api/articles",
                    body,
                    "Content-Type",
                    "application/json",
                    "Authorization",
                    "Bearer t")
                .status();
        if (status == 201) {
          acknowledged.add(id);
        }
      }
    } catch (java.io.UncheckedIOException e) {
      // Nobody is there any more: what was asked last is stored whole, or not at all.
    }
  }
}
