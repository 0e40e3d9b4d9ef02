package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.JavaProgram;
import org.junit.jupiter.api.Assumptions;

/**
 * A small disk in memory, mounted over a folder in a mount namespace that ends with the program for
 * which it is made.
 *
 * @param folder where the program finds it, and its first argument
 * @param megabytes how much it holds
 */
public record SmallDisk(Path folder, int megabytes) {

  private static final String MOUNT = "mount -t tmpfs -o size=%dm,mode=1777 tmpfs \"$0\" && exec ";
  private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

  /** Runs a program that may mount, and returns what it printed. */
  public String runAsRoot(Class<?> program, String... arguments) throws Exception {
    return run("\"$@\"", program, arguments);
  }

  /**
   * Runs a program as oneself, as PostgreSQL refuses to run as root, and returns what it printed.
   */
  public String run(Class<?> program, String... arguments) throws Exception {
    String asOneself =
        "unshare --map-user=%s --map-group=%s "
            .formatted(
                Files.getAttribute(folder, "unix:uid"), Files.getAttribute(folder, "unix:gid"));
    return run((IS_ROOT ? "" : asOneself) + "\"$@\"", program, arguments);
  }

  private String run(String exec, Class<?> program, String... arguments) throws Exception {
    List<String> command = namespace();
    requireNamespace(command);
    command.addAll(List.of("sh", "-c", MOUNT.formatted(megabytes) + exec, folder.toString()));
    command.addAll(JavaProgram.ofTests("-Xmx128m", program, folder.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  // Who is root needs no other users' names for it, and goes on being able to be another user.
  private static List<String> namespace() {
    List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
    if (!IS_ROOT) {
      command.add("--map-root-user");
    }
    return command;
  }

  private static void requireNamespace(List<String> command)
      throws IOException, InterruptedException {
    List<String> nothing = new ArrayList<>(command);
    nothing.add("true");
    Assumptions.assumeTrue(
        new ProcessBuilder(nothing).start().waitFor() == 0, "this system gives no mount namespace");
  }
}
