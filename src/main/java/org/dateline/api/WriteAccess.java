package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.dateline.web.UnauthorizedException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets only those write who bring the token: {@code Authorization: Bearer …}. */
@Component
class WriteAccess {

  private static final String SCHEME = "Bearer ";

  private final WriteToken token;

  WriteAccess(WriteToken token) {
    this.token = token;
  }

  /**
   * Passes whoever has the token.
   *
   * @throws UnauthorizedException for all others
   */
  void require(HttpServletRequest request) {
    boolean known =
        Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
            // The scheme is case-insensitive (RFC 9110, 11.1).
            .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            .map(value -> value.substring(SCHEME.length()).strip())
            .filter(token::matches)
            .isPresent();
    if (!known) {
      throw new UnauthorizedException();
    }
  }
}
