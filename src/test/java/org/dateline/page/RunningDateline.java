package org.dateline.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.JavaProgram;

/**
 * The program in a process of its own, without the tests on its class path, as its users run it.
 */
public final class RunningDateline implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("Dateline is at (http://\\S+)");

  private final Process process;
  private final URI address;

  private RunningDateline(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it on a free port and returns once it answers. */
  public static RunningDateline serve(Path store, Path corpus, String... options)
      throws IOException {
    return serve(Map.of(), store, corpus, options);
  }

  /** The same with variables in its environment. */
  static RunningDateline serve(
      Map<String, String> environment, Path store, Path corpus, String... options)
      throws IOException {
    List<String> command =
        JavaProgram.dateline(
            List.of("-Xmx512m"), "serve", "--port=0", "--store=" + store, "--corpus=" + corpus);
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    try {
      BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
      URI address = waitForAddress(output);
      Thread reader = new Thread(() -> output.lines().forEach(System.err::println));
      reader.setDaemon(true);
      reader.start();
      return new RunningDateline(process, address);
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  public URI address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** Waits until a closed one is gone. */
  public void awaitEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("it did not end within a minute");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static URI waitForAddress(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
    }
    throw new IOException("Dateline did not start:\n" + said);
  }
}
