package org.dateline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A program of others that a test drives.
 *
 * @param command what starts it
 * @param debianPackage what brings it
 */
public record Program(List<String> command, String debianPackage) {

  /** GDAL's look at a file. */
  public static final Program OGRINFO = new Program(List.of("ogrinfo"), "gdal-bin");

  /** GDAL's converter. */
  public static final Program OGR2OGR = new Program(List.of("ogr2ogr"), "gdal-bin");

  /** Python with QGIS; Debian's, whatever other Python comes first on the path. */
  public static final Program QGIS =
      new Program(List.of("/usr/bin/python3", "-X", "faulthandler"), "python3-qgis");

  /** Python with GDAL; Debian's, which has the version of its GDAL. */
  public static final Program PYTHON_GDAL =
      new Program(List.of("/usr/bin/python3"), "python3-gdal");

  private static final long PATIENCE_SECONDS = 300;

  /** How it ended, and what it printed on both streams. */
  public record Run(int exitCode, String output) {}

  /**
   * Skips the calling test if the program is missing, or fails it where {@code
   * DATELINE_REQUIRE_ALL} is set.
   *
   * @param arguments with which it does nothing and succeeds
   */
  public void require(String... arguments) throws Exception {
    try {
      if (run(arguments).exitCode() == 0) {
        return;
      }
    } catch (IOException e) {
      // Reported below: there is no such file.
    }
    String missing =
        command.get(0) + " is missing or lacks what it needs: apt-get install " + debianPackage;
    if (Boolean.parseBoolean(System.getenv("DATELINE_REQUIRE_ALL"))) {
      throw new AssertionError(missing);
    }
    Assumptions.abort(missing);
  }

  /** Runs it to its end. */
  public Run run(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), arguments);
  }

  /** Runs it to its end with more variables in its environment. */
  public Run run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of(arguments));
    Path output = Files.createTempFile("dateline-program-", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.toHandle().destroyForcibly();
        throw new AssertionError(line + " did not end: " + Files.readString(output));
      }
      return new Run(
          process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }
}
