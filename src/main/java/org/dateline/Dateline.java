package org.dateline;

import java.util.List;
import org.dateline.command.Program;

/** Starts the program. */
public final class Dateline {

  private Dateline() {}

  /** Runs a command; the process ends with its exit code, or serves until it is told to stop. */
  public static void main(String[] arguments) {
    int code = new Program().run(Dateline::serve, arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int serve(List<String> properties) {
    return Service.start(properties);
  }
}
