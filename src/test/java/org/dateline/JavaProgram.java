package org.dateline;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Command lines of programs that tests start in a process of their own, by the Java they run on.
 */
public final class JavaProgram {

  private static final String PATH = System.getProperty("java.class.path");

  private JavaProgram() {}

  /**
   * A class of the tests with a {@code main}.
   *
   * @param heap the most that it may take, such as {@code -Xmx96m}
   */
  public static List<String> ofTests(String heap, Class<?> main, String... arguments) {
    return line(PATH, List.of(heap), main.getName(), arguments);
  }

  /** The program as its users start it, without the tests on its class path. */
  public static List<String> dateline(List<String> options, String... arguments) {
    String shipped =
        Arrays.stream(PATH.split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    return line(shipped, options, "org.dateline.Dateline", arguments);
  }

  private static List<String> line(
      String classPath, List<String> options, String main, String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("-cp", classPath, main));
    line.addAll(List.of(arguments));
    return line;
  }
}
