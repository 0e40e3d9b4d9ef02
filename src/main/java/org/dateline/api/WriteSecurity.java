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
 * Reading is open; whatever else needs the write token, also what nobody has thought of yet.
 *
 * <p>There are no sessions and no cookies, and a browser sends no bearer token by itself, so that
 * another site cannot write through it (no CSRF). No other origin is allowed (no CORS).
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
                    // Stores nothing.
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
        // Ours say more: org.dateline.web.SecurityHeaders.
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  /** A token would not help where nobody takes the method. */
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

  /** There are no users; without this one, Spring would make one up and print its password. */
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new AuthenticationServiceException("there are no users");
    };
  }
}
