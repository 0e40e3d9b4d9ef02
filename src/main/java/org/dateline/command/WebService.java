package org.dateline.command;

import java.util.List;

/** Starts the web service, so that only the command that needs Spring loads it. */
@FunctionalInterface
public interface WebService {

  /**
   * Starts the service and returns once it answers requests; it runs until the process is stopped.
   *
   * @param properties properties of Spring, each as {@code --name=value}
   * @return the exit code: 0 if the service is up
   */
  int start(List<String> properties);
}
