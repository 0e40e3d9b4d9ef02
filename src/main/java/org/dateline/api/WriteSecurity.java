package org.dateline.api;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.web.UnauthorizedException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reading is open to all; every other request needs the write token, including requests to paths
 * added later.
 *
 * <p>There are no sessions and no cookies, and browsers do not send bearer tokens by themselves, so
 * other sites cannot write through a user's browser (no CSRF). Other origins are not allowed (no
 * CORS).
 */
@Configuration(proxyBeanMethods = false)
class WriteSecurity {

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      WriteToken token,
      @Qualifier("requestMappingHandlerMapping") HandlerMapping handlers,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD)
                    .permitAll()
                    .requestMatchers(HttpMethod.OPTIONS)
                    .permitAll()
                    // Does not store anything.
                    .requestMatchers(HttpMethod.POST, "/api/geoparse")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new WriteTokenFilter(token), AuthorizationFilter.class)
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(
                    (request, response, e) ->
                        problems.resolveException(
                            request, response, null, reason(request, handlers))))
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .cors(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        // Our own are stricter: org.dateline.web.SecurityHeaders.
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  /**
   * The reason for refusing a request. If no handler accepts its method, a token would not help.
   */
  private static Exception reason(HttpServletRequest request, HandlerMapping handlers) {
    try {
      handlers.getHandler(request);
      return new UnauthorizedException();
    } catch (HttpRequestMethodNotSupportedException e) {
      return e;
    } catch (Exception e) {
      return new UnauthorizedException();
    }
  }

  /** There are no users; without this bean, Spring would create one and print its password. */
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new AuthenticationServiceException("there are no users");
    };
  }
}
