package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.dateline.web.RequestParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What an answer is made for. */
enum Form {
  /** Programs. */
  JSON,
  /** People. */
  HTML;

  private static final MediaType XHTML = MediaType.APPLICATION_XHTML_XML;

  /** The name that the parameter {@code f} has for it. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a request asks for: by the parameter {@code f}, or else by what it says to accept.
   *
   * @throws org.dateline.web.BadParameterException if {@code f} is something else
   */
  static Form of(HttpServletRequest request, RequestParameters parameters) {
    return parameters.read("f", Form::parse).orElseGet(() -> accepted(request));
  }

  private static Form parse(String value) {
    return switch (value) {
      case "json" -> JSON;
      case "html" -> HTML;
      default ->
          throw new IllegalArgumentException("expected json or html, but was '" + value + "'");
    };
  }

  // GDAL's GeoJSON driver accepts text/plain and JSON, and wants the latter: only who names HTML
  // before whatever else gets a page.
  private static Form accepted(HttpServletRequest request) {
    double html = 0;
    double other = 0;
    for (MediaType type : types(request.getHeader(HttpHeaders.ACCEPT))) {
      if (type.isConcrete()
          && (type.equalsTypeAndSubtype(MediaType.TEXT_HTML) || type.equalsTypeAndSubtype(XHTML))) {
        html = Math.max(html, type.getQualityValue());
      } else if (type.getSubtype().endsWith("json")) {
        other = Math.max(other, type.getQualityValue());
      }
    }
    return html > other ? HTML : JSON;
  }

  private static List<MediaType> types(@Nullable String accept) {
    try {
      return MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException e) {
      // Nobody is refused an answer for a header that says nothing.
      return List.of();
    }
  }
}
