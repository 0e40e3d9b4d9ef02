package org.dateline.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A tile server for the page's background, instead of the map that the page draws itself. It is the
 * only case in which browsers send requests to another host.
 *
 * @param url URL template of a tile with {@code {z}}, {@code {x}} and {@code {y}}; null for none
 * @param attribution the attribution of the tiles on the map, as plain text
 */
@ConfigurationProperties(prefix = "dateline.tiles", ignoreUnknownFields = false)
public record Tiles(@Nullable String url, @Nullable String attribution) {

  public Tiles {
    if (url != null && (origin(url) == null || !hasPlaceholders(url))) {
      throw new IllegalArgumentException(
          "dateline.tiles.url: expected https://host/{z}/{x}/{y}.png, but was '" + url + "'");
    }
  }

  /** The scheme and host that browsers must be allowed to load images from; null for none. */
  @Nullable String origin() {
    return url == null ? null : origin(url);
  }

  private static boolean hasPlaceholders(String url) {
    return url.contains("{z}") && url.contains("{x}") && url.contains("{y}");
  }

  // A source in a policy must be a host and nothing else: no blank, semicolon or wildcard.
  private static @Nullable String origin(String url) {
    try {
      URI address = URI.create(url.replace("{", "").replace("}", ""));
      String host = address.getHost();
      if (host == null
          || !("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
        return null;
      }
      String port = address.getPort() < 0 ? "" : ":" + address.getPort();
      return address.getScheme() + "://" + host + port;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
