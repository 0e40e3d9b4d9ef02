package org.dateline.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program, serving within 768 MB of heap. */
final class ServedJar implements AutoCloseable {

  static final String TOKEN = "soak-token";

  private static final Pattern ADDRESS = Pattern.compile("Dateline is at (http://\\S+)");
  // Counted by the collection itself; what is in use a moment later is mostly waste already.
  private static final Pattern REACHABLE = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
  private static final int LONGEST_STOP_SECONDS = 60;

  private final Process process;
  private final String address;

  private ServedJar(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * What the process takes.
   *
   * @param heapBytes what is reachable in the heap, after a full collection
   * @param ownBytes what of it is in memory and nobody else's: heap, buffers, caches of SQLite
   * @param fileBytes what of mapped files is in memory, which the system takes back at need
   */
  record Memory(long heapBytes, long ownBytes, long fileBytes) {

    @Override
    public String toString() {
      return "reachable %d MB, own %d MB, of files %d MB"
          .formatted(heapBytes >> 20, ownBytes >> 20, fileBytes >> 20);
    }
  }

  static ServedJar start(Path jar, Path store) throws IOException {
    Path none = Files.createTempDirectory("dateline-no-articles");
    Process process =
        new ProcessBuilder(
                java("java"),
                "-Xmx768m",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar.toString(),
                "serve",
                "--port=0",
                "--store=" + store,
                "--corpus=" + none,
                "--token=" + TOKEN)
            .redirectErrorStream(true)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        Thread reader = new Thread(() -> output.lines().forEach(ServedJar::passOn));
        reader.setDaemon(true);
        reader.start();
        return new ServedJar(process, matcher.group(1).replace("localhost", "127.0.0.1"));
      }
      System.err.println(line);
    }
    throw new IOException("the service did not start");
  }

  // A line for each article would hide what matters.
  private static void passOn(String line) {
    if (!line.contains(" INFO ")) {
      System.err.println(line);
    }
  }

  /** Where it is, without a slash at the end. */
  String address() {
    return address;
  }

  Memory memoryAfterFullCollection() throws IOException, InterruptedException {
    String heap = jcmd("GC.class_histogram");
    Matcher reachable = REACHABLE.matcher(heap);
    if (!reachable.find()) {
      throw new IOException("no size of the heap in: " + heap);
    }
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    String said = Files.readString(status);
    return new Memory(
        Long.parseLong(reachable.group(1)),
        kibibytes(said, "RssAnon") << 10,
        kibibytes(said, "RssFile") + kibibytes(said, "RssShmem") << 10);
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(java("jcmd"), String.valueOf(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    return said;
  }

  private static long kibibytes(String status, String name) {
    Matcher matcher = Pattern.compile(name + ":\\s+(\\d+) kB").matcher(status);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
  }

  /** Asks it to stop; whether it did soon. */
  boolean stop() throws InterruptedException {
    process.destroy();
    return process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static String java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }
}
