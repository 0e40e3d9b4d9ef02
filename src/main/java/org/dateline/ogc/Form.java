package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.dateline.web.RequestParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The format of an answer. */
enum Form {
  /** Programs. */
  JSON,
  /** People. */
  HTML;

  private static final MediaType XHTML = MediaType.APPLICATION_XHTML_XML;

  /** Its value in the parameter {@code f}. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format that a request asks for, by the parameter {@code f} or else by the header Accept.
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

  // GDAL's GeoJSON driver accepts text/plain and JSON, and needs JSON, so only clients that prefer
  // HTML to everything else get a page.
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
      // An unusable header is not a reason for an error.
      return List.of();
    }
  }
}
