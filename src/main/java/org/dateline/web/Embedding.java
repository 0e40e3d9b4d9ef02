package org.dateline.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The other sites that may embed the map in their pages. Without any, browsers refuse to show it
 * there.
 *
 * @param origins schemes and hosts, {@code https://news.example.org}
 */
@ConfigurationProperties("dateline.embed")
public record Embedding(@DefaultValue List<String> origins) {

  // A source in a policy must be an origin and nothing else: no blank, semicolon or wildcard.
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

  /** Whether any site may embed the map. */
  public boolean isAllowed() {
    return !origins.isEmpty();
  }

  /** The origins for {@code frame-ancestors} in a policy. */
  String frameAncestors() {
    return isAllowed() ? String.join(" ", origins) : "'none'";
  }
}
