package org.dateline.web;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tile servers for the page's background: one instead of the map that the page draws itself, and
 * others that readers may choose. They are the only case in which browsers send requests to another
 * host.
 *
 * @param url URL template of a tile with {@code {z}}, {@code {x}} and {@code {y}}; null for none
 * @param attribution the attribution of the tiles on the map, as plain text
 * @param others further backgrounds, such as satellite images
 */
@ConfigurationProperties(prefix = "dateline.tiles", ignoreUnknownFields = false)
public record Tiles(
    @Nullable String url, @Nullable String attribution, @DefaultValue List<Background> others) {

  public Tiles {
    if (url != null) {
      require("dateline.tiles.url", url);
    }
    others = List.copyOf(others);
  }

  /**
   * A background that readers may choose.
   *
   * @param name what it is called in the list
   * @param url URL template of a tile
   * @param attribution the attribution of the tiles on the map, as plain text
   */
  public record Background(String name, String url, @Nullable String attribution) {

    public Background {
      if (name == null || name.isBlank()) {
        throw new IllegalArgumentException("dateline.tiles.others: expected a name for " + url);
      }
      require("dateline.tiles.others of " + name, url);
    }
  }

  /** The schemes and hosts that browsers must be allowed to load images from, parted by spaces. */
  String origins() {
    return Stream.concat(Stream.ofNullable(url), others.stream().map(Background::url))
        .map(Tiles::origin)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static void require(String name, @Nullable String url) {
    if (url == null || origin(url) == null || !hasPlaceholders(url)) {
      throw new IllegalArgumentException(
          name + ": expected https://host/{z}/{x}/{y}.png, but was '" + url + "'");
    }
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
