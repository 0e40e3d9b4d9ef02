package org.dateline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses bodies in read-only requests. No handler uses them, but any code that asks the container
 * for parameters would make it read a form and write its files to disk.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class NoBodyToRead extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final HandlerExceptionResolver problems;

  NoBodyToRead(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean hasBody =
        request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    if (hasBody && READING.contains(request.getMethod())) {
      problems.resolveException(
          request,
          response,
          null,
          new BadBodyException(request.getMethod() + " was sent with a body, and takes none"));
      return;
    }
    chain.doFilter(request, response);
  }
}
