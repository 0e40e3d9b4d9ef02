package org.dateline.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
  HTML,
  /** Programs that read the time of features and other reference systems (OGC 21-045r1). */
  JSON_FG;

  private static final MediaType XHTML = MediaType.APPLICATION_XHTML_XML;

  /** Its value in the parameter {@code f}. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  /**
   * The format that a request asks for, by the parameter {@code f} or else by the header Accept.
   *
   * @throws org.dateline.web.BadParameterException if {@code f} is something else
   */
  static Form of(HttpServletRequest request, RequestParameters parameters) {
    return of(request, parameters, JSON, HTML);
  }

  /**
   * The same of features, which have one format more.
   *
   * @throws org.dateline.web.BadParameterException if {@code f} is something else
   */
  static Form ofFeatures(HttpServletRequest request, RequestParameters parameters) {
    return of(request, parameters, values());
  }

  private static Form of(
      HttpServletRequest request, RequestParameters parameters, Form... accepted) {
    return parameters
        .read("f", value -> parse(value, List.of(accepted)))
        .orElseGet(() -> accepted(request));
  }

  private static Form parse(String value, List<Form> accepted) {
    return accepted.stream()
        .filter(form -> form.parameter().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected %s, but was '%s'"
                        .formatted(
                            accepted.stream()
                                .map(Form::parameter)
                                .collect(Collectors.joining(" or ")),
                            value)));
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
