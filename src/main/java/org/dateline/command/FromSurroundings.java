package org.dateline.command;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Reads shared options that are not on the command line from system properties, then from the
 * environment: {@code --store} is {@code dateline.store} and {@code DATELINE_STORE}.
 */
final class FromSurroundings implements IDefaultValueProvider {

  private final Properties properties;
  private final Map<String, String> environment;

  FromSurroundings(Properties properties, Map<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)
        || !(argument.userObject() instanceof java.lang.reflect.Field field)
        || field.getDeclaringClass() != SharedOptions.class) {
      return null;
    }
    String name = option.longestName().substring("--".length());
    String property = properties.getProperty("dateline." + name);
    return property != null
        ? property
        : environment.get("DATELINE_" + name.toUpperCase(Locale.ROOT));
  }
}
