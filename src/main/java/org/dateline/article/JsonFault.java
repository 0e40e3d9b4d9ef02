package org.dateline.article;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Describes a JSON syntax error for people. */
public final class JsonFault {

  // The parser describes the start of an unfinished array in terms of its own settings.
  private static final Pattern SOURCE =
      Pattern.compile(" \\((?:start marker at|for \\w+ starting at) \\[Source: .*");

  private JsonFault() {}

  /** Describes the error in one line. */
  public static String of(JacksonException fault) {
    return SOURCE.matcher(fault.getOriginalMessage()).replaceFirst("");
  }
}
