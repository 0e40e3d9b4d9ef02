package org.dateline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.web.Client;

/** The program as its users start it, in a process of its own. */
final class ServiceProcess {

  private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)");

  private ServiceProcess() {}

  /** Waits until it serves, and returns its port; what it logs meanwhile is taken down. */
  static int awaitReady(Process service, List<String> log) throws IOException {
    BufferedReader reader = service.errorReader(StandardCharsets.UTF_8);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      log.add(line);
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return Integer.parseInt(ready.group(1));
      }
    }
    throw new AssertionError("the service did not start: " + log);
  }

  /** What it still logs until it ends. */
  static List<String> lines(Process process) {
    return new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))
        .lines()
        .toList();
  }

  /** Starts the program in a folder, with nothing in its environment that concerns it. */
  static Process start(Path folder, String... arguments) throws IOException {
    // As the jar's manifest and spring-boot:run do; newer Java warns of SQLite's library otherwise.
    List<String> options = List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED");
    List<String> command = JavaProgram.dateline(options, arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DATELINE_"));
    return builder.start();
  }

  /** Waits until the corpus is taken in. */
  static void awaitCorpus(Client client) throws InterruptedException {
    while (!client.get("/api/status").json().path("state").asString().equals("ready")) {
      Thread.sleep(200);
    }
  }
}
