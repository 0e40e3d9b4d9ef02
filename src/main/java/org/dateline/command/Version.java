package org.dateline.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    // The version is only in the manifest of the jar, which classes run from a build folder do not
    // have.
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"dateline " + Optional.ofNullable(version).orElse("(from its sources)")};
  }
}
