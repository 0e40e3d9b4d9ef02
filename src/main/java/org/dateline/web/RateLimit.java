package org.dateline.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Limits the rate of work from one address: texts to geoparse, and writes. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RateLimit extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  // A client with more addresses cannot be limited by address anyway.
  private static final int MOST_ADDRESSES = 10_000;

  private final Limits limits;
  private final HandlerExceptionResolver problems;
  private final Cache<String, Bucket> geoparse;
  private final Cache<String, Bucket> uploads;

  RateLimit(
      Limits limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.limits = limits;
    this.problems = problems;
    this.geoparse = buckets(limits);
    this.uploads = buckets(limits);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean geoparses = request.getRequestURI().equals("/api/geoparse");
    int perSecond = geoparses ? limits.geoparsePerSecond() : limits.uploadsPerSecond();
    Bucket bucket =
        (geoparses ? geoparse : uploads).get(request.getRemoteAddr(), address -> bucket(perSecond));
    if (bucket.tryConsume(1)) {
      chain.doFilter(request, response);
    } else {
      problems.resolveException(request, response, null, BusyException.tooOften(perSecond));
    }
  }

  private Bucket bucket(int perSecond) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity((long) perSecond * limits.burst())
                    .refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  private static Cache<String, Bucket> buckets(Limits limits) {
    return Caffeine.newBuilder()
        .maximumSize(MOST_ADDRESSES)
        // By then a bucket is full again, so a new one is equivalent.
        .expireAfterAccess(Duration.ofSeconds(2L * limits.burst()))
        .build();
  }
}
