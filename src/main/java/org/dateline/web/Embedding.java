package org.dateline.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which other sites may show the map within their own pages. Without any, browsers refuse to.
 *
 * @param origins schemes and hosts, {@code https://news.example.org}
 */
@ConfigurationProperties("dateline.embed")
public record Embedding(@DefaultValue List<String> origins) {

  // What stands in a policy must be an origin and nothing else: no blank, semicolon or wildcard.
  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");

  public Embedding {
    origins = List.copyOf(origins);
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "dateline.embed.origins: expected https://news.example.org, but was '" + origin + "'");
      }
    }
  }

  /** Whether there is any site that may. */
  public boolean isAllowed() {
    return !origins.isEmpty();
  }

  /** The same for {@code frame-ancestors} in a policy. */
  String frameAncestors() {
    return isAllowed() ? String.join(" ", origins) : "'none'";
  }
}
