package org.dateline.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The other sites whose pages may read the data in a browser (CORS). Without any, no other site
 * may.
 *
 * @param origins schemes and hosts, {@code https://news.example.org}, or a single {@code *} for all
 */
@ConfigurationProperties(prefix = "dateline.cors", ignoreUnknownFields = false)
public record ReadingSites(@DefaultValue List<String> origins) {

  private static final String ALL = "*";
  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");

  public ReadingSites {
    origins = List.copyOf(origins);
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches() && !origins.equals(List.of(ALL))) {
        throw new IllegalArgumentException(
            "dateline.cors.origins: expected https://news.example.org or *, but was '"
                + origin
                + "'");
      }
    }
  }

  /** Whether a site may read. */
  boolean allow(String origin) {
    return origins.contains(origin) || origins.contains(ALL) && ORIGIN.matcher(origin).matches();
  }
}
