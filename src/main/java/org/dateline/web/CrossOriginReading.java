package org.dateline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers that pages of the listed sites may read what the service answers. They may never
 * write: a request other than GET and HEAD is not mentioned, so that browsers do not send it.
 */
@Component
@EnableConfigurationProperties(ReadingSites.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class CrossOriginReading extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String SECONDS = "3600";

  private final ReadingSites sites;

  CrossOriginReading(ReadingSites sites) {
    this.sites = sites;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (sites.origins().isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    String asked = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    boolean isPreflight = request.getMethod().equals("OPTIONS") && asked != null;
    if (origin != null
        && sites.allow(origin)
        && READING.contains(isPreflight ? asked : request.getMethod())) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
      if (isPreflight) {
        allow(response);
        return;
      }
      response.setHeader(
          HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
          "Accept-Ranges, Content-Crs, Content-Disposition, Content-Range, ETag, Link");
    }
    chain.doFilter(request, response);
  }

  private static void allow(HttpServletResponse response) {
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
    response.setHeader(
        HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, If-None-Match, If-Range, Range");
    response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
