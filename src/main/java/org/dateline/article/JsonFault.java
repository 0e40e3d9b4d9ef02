package org.dateline.article;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What is wrong with JSON, in words for people. */
public final class JsonFault {

  // Where an unfinished array begins is told in terms of the parser's own settings.
  private static final Pattern SOURCE =
      Pattern.compile(" \\((?:start marker at|for \\w+ starting at) \\[Source: .*");

  private JsonFault() {}

  /** The fault, in one line. */
  public static String of(JacksonException fault) {
    return SOURCE.matcher(fault.getOriginalMessage()).replaceFirst("");
  }
}
