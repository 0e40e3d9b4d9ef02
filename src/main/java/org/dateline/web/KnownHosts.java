package org.dateline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * A service for this machine answers only by this machine's names. Otherwise another site could
 * have its own name point here, and a browser would let it read what it takes for its own (DNS
 * rebinding). {@code dateline.hosts} adds names, such as that by which a proxy is known.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class KnownHosts extends OncePerRequestFilter {

  private static final String LOOPBACK = "localhost|127(\\.\\d{1,3}){3}|\\[[0:]*:0*1]";

  private final boolean isForThisMachine;
  private final Set<String> more;
  private final HandlerExceptionResolver problems;

  KnownHosts(
      @Value("${server.address:}") @Nullable InetAddress address,
      @Value("${dateline.hosts:}") List<String> more,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.isForThisMachine = address != null && address.isLoopbackAddress();
    this.more =
        more.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // A dot at the end only says that the name is complete.
    String name = request.getServerName().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (isForThisMachine && !name.matches(LOOPBACK) && !more.contains(name)) {
      problems.resolveException(request, response, null, new MisdirectedException());
      return;
    }
    chain.doFilter(request, response);
  }
}
