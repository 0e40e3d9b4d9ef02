package org.dateline.gazetteer;

import java.util.regex.Pattern;

/** Names whose words are run together, as in hashtags: "#DeirEzzor". */
public final class RunTogether {

  private static final Pattern SEAM = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private RunTogether() {}

  /** The name with a blank before each capital letter that follows a small one. */
  public static String parted(String name) {
    return name.indexOf(' ') >= 0 ? name : SEAM.matcher(name).replaceAll(" ");
  }
}
