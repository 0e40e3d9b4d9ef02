package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that are kept as files, so that a change to one shows in review. Run with {@code
 * -Dgolden.write=true} to write them anew, and read the difference.
 */
public final class Golden {

  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Golden() {}

  /** Compares JSON, with the order of its members, to {@code src/test/resources/org/dateline/…}. */
  public static void assertMatches(String name, String json) throws IOException {
    Path file = Path.of("src/test/resources/org/dateline", name);
    String pretty = PRETTY.writeValueAsString(PRETTY.readTree(json)) + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, pretty);
    }
    assertThat(pretty).isEqualTo(Files.readString(file));
  }
}
