package org.dateline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets security headers: articles are other people's text, and nothing in them may ever be
 * executed.
 */
@Component
@EnableConfigurationProperties({Tiles.class, Embedding.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

  private final String contentSecurityPolicy;
  private final String frameAncestors;

  SecurityHeaders(Tiles tiles, Embedding embedding) {
    String origins = tiles.origins();
    contentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:"
            + (origins.isEmpty() ? "" : " " + origins)
            + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";
    frameAncestors = embedding.frameAncestors();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(
        "Content-Security-Policy",
        contentSecurityPolicy + (isEmbedded(request) ? frameAncestors : "'none'"));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    chain.doFilter(request, response);
  }

  /**
   * Whether a request is for the embeddable map; other sites may never embed the page that can
   * write.
   */
  private static boolean isEmbedded(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI().equals("/")
        && query != null
        && List.of(query.split("&")).contains("embed=true");
  }
}
