package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The URL of a request, from which the URLs of links are made: they keep the host name that the
 * client used, and every parameter unchanged.
 *
 * @param service scheme, host and port
 * @param path with the path of the application
 * @param query as it was given; empty if there was none
 */
record Address(String service, String path, String query) {

  private static final String ROOT = "/ogc";

  static Address of(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    String path = request.getRequestURI();
    String query = request.getQueryString();
    return new Address(
        url.substring(0, url.length() - path.length()), path, query == null ? "" : query);
  }

  /** The URL of the request itself. */
  String self() {
    return service + path + (query.isEmpty() ? "" : "?" + query);
  }

  /** The landing page of the interface. */
  String root() {
    return service + ROOT;
  }

  /** A resource of the interface; the segments of its path need not be escaped. */
  String of(String... segments) {
    StringBuilder url = new StringBuilder(root());
    for (String segment : segments) {
      url.append('/').append(UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8));
    }
    return url.toString();
  }

  /** The same with another value of a parameter; null leaves it out. */
  String with(String name, @Nullable String value) {
    List<String> pairs = pairsWithout(name);
    if (value != null) {
      pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
    return service + path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
  }

  /** The same without a parameter. */
  Address without(String name) {
    return new Address(service, path, String.join("&", pairsWithout(name)));
  }

  private List<String> pairsWithout(String name) {
    List<String> pairs = new ArrayList<>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty() && !pair.equals(name) && !pair.startsWith(name + "=")) {
        pairs.add(pair);
      }
    }
    return pairs;
  }
}
