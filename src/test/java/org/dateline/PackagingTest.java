package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The pieces of the Debian package. {@code src/packaging/check} unpacks and starts the whole, after
 * {@code mvn -Ppackage package}.
 */
class PackagingTest {

  private static final Path FOLDER = Path.of("src/packaging");

  static Stream<Path> scripts() throws IOException {
    return Files.walk(FOLDER).filter(Files::isRegularFile).filter(PackagingTest::isScript).sorted();
  }

  private static boolean isScript(Path file) {
    return text(file).startsWith("#!");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scriptsCanBeReadAndRun(Path script) throws Exception {
    assertThat(Files.isExecutable(script)).isTrue();
    String shell = text(script).lines().findFirst().orElseThrow().endsWith("/sh") ? "sh" : "bash";
    Process reading =
        new ProcessBuilder(shell, "-n", script.toString()).redirectErrorStream(true).start();
    assertThat(new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(reading.waitFor()).isZero();
  }

  @Test
  void theBuildPutsFilesInThePackageThatExist() {
    List<String> files =
        Pattern.compile("\\$\\{project\\.basedir}/(src/packaging/[^<\"]+)")
            .matcher(text(Path.of("pom.xml")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(files).hasSizeGreaterThan(4).allMatch(file -> Files.exists(Path.of(file)));
  }

  @Test
  void theSettingsKeepTheServiceOnThisMachineAndTheStoreWhereTheUnitMayWrite() {
    Map<String, Map<String, Object>> settings =
        new Yaml().load(text(FOLDER.resolve("application.yaml")));
    assertThat(settings.get("server")).containsEntry("address", "127.0.0.1");
    assertThat(settings.get("dateline")).containsOnlyKeys("store");
    assertThat((String) settings.get("dateline").get("store"))
        .startsWith("/var/lib/" + unit("StateDirectory"));
  }

  @Test
  void theServiceHasNoRightsThatItDoesNotNeed() {
    assertThat(unit("User")).isEqualTo("dateline");
    assertThat(unit("ProtectSystem")).isEqualTo("strict");
    assertThat(unit("NoNewPrivileges")).isEqualTo("yes");
    assertThat(unit("CapabilityBoundingSet")).isEmpty();
    // Stopping takes until slow readers are sent away (StopTest).
    assertThat(Integer.parseInt(unit("TimeoutStopSec"))).isGreaterThanOrEqualTo(60);
    // Exit code 2 is wrong usage, which trying again does not mend.
    assertThat(unit("RestartPreventExitStatus")).isEqualTo("2");
  }

  private static String unit(String setting) {
    return Pattern.compile("^" + setting + "=(.*)$", Pattern.MULTILINE)
        .matcher(text(FOLDER.resolve("dateline.service")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
