package org.dateline.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    // Only the manifest of the jar knows it; classes that were just compiled have none.
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"dateline " + Optional.ofNullable(version).orElse("(from its sources)")};
  }
}
