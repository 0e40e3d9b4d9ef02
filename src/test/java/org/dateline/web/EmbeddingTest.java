package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EmbeddingTest {

  private static final List<String> SITES =
      List.of("https://news.example.org", "http://localhost:3000");

  @Test
  void nobodyMayShowTheMapUnlessTheOwnerSaysSo() throws Exception {
    assertThat(policy(List.of(), "/", "embed=true")).endsWith("; frame-ancestors 'none'");
  }

  @Test
  void whomTheOwnerNamesMayShowTheMap() throws Exception {
    assertThat(policy(SITES, "/", "year=2012&embed=true"))
        .endsWith("; frame-ancestors https://news.example.org http://localhost:3000");
  }

  @ParameterizedTest
  @CsvSource({"/,", "/,embed=false", "/,q=embed=true", "/ogc,embed=true", "/index.html,embed=true"})
  void nobodyMayShowAnythingElse(String path, String query) throws Exception {
    assertThat(policy(SITES, path, query)).endsWith("; frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "'self'",
        "news.example.org",
        "https://*.example.org",
        "https://news.example.org/",
        "https://a; script-src *",
        "https://a https://b",
        ""
      })
  void whatIsNoSiteIsRefusedAtTheStart(String origin) {
    assertThatThrownBy(() -> new Embedding(List.of(origin)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dateline.embed.origins");
  }

  private static String policy(List<String> origins, String path, String query) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setQueryString(query);
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SecurityHeaders(new Tiles(null, null, List.of()), new Embedding(origins))
        .doFilter(request, response, new MockFilterChain());
    return String.valueOf(response.getHeader("Content-Security-Policy"));
  }
}
