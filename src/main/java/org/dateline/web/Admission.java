package org.dateline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets so many requests in at once; who would wait too long is told to come back. What streams as
 * long as its reader likes has a gate of its own, so that slow readers cannot shut out the map.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@EnableConfigurationProperties(Limits.class)
class Admission extends OncePerRequestFilter {

  /** A body is held as bytes, then as text, and as JSON in between. */
  private static final int SHARE_OF_HEAP = 16;

  /** Asks the OGC API for a file with everything instead of a page. */
  private static final Pattern FILE = Pattern.compile("(^|&)(f|%66)=(?!(json|html|jsonfg)?(&|$))");

  private final Limits limits;
  private final HandlerExceptionResolver problems;
  private final Gate requests;
  private final Gate streams;
  private final Gate bodies;

  Admission(
      Limits limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.limits = limits;
    this.problems = problems;
    this.requests = limits.gate(limits.requests());
    this.streams = limits.gate(limits.streams());
    this.bodies = limits.gate(bytesForBodies());
  }

  private static int bytesForBodies() {
    return (int) Math.min(1 << 30, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  // Who watches the service must hear from it when it is busiest.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = request.getRemoteAddr();
    Gate gate = streams(request) ? streams : requests;
    if (!enter(gate, address)) {
      problems.resolveException(request, response, null, BusyException.overloaded());
      return;
    }
    BodyBudget counted = new BodyBudget(request, bodies, limits);
    try {
      chain.doFilter(counted, new SteadyResponse(response, limits));
    } finally {
      counted.release();
      gate.leave(address);
    }
  }

  private static boolean streams(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/export/")
        || (path.startsWith("/layers/")
            && !path.endsWith("/clusters.geojson")
            && path.endsWith(".geojson"))
        || (path.startsWith("/ogc/")
            && request.getQueryString() != null
            && FILE.matcher(request.getQueryString()).find());
  }

  private boolean enter(Gate gate, String address) {
    try {
      return gate.enter(address, limits.patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
