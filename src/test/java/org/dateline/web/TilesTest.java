package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TilesTest {

  @Test
  void withoutTilesThePolicyNamesNoOtherHost() throws Exception {
    assertThat(policy(new Tiles(null, null, List.of())))
        .doesNotContain("http")
        .doesNotContain("unsafe");
  }

  @Test
  void theHostOfTheTilesIsAllowedForImagesAlone() throws Exception {
    String policy =
        policy(new Tiles("https://tiles.example.org:8443/{z}/{x}/{y}.png?key=1", "Us", List.of()));

    assertThat(policy)
        .contains("default-src 'self';", "img-src 'self' data: https://tiles.example.org:8443;")
        .containsOnlyOnce("example.org");
  }

  @Test
  void theHostsOfAllBackgroundsAreAllowedOnceEach() throws Exception {
    Tiles tiles =
        new Tiles(
            "https://a.example.org/{z}/{x}/{y}.png",
            null,
            List.of(
                new Tiles.Background("Streets", "https://a.example.org/s/{z}/{x}/{y}", null),
                new Tiles.Background("Satellite", "https://b.example.org/{z}/{x}/{y}", "Them")));

    assertThat(policy(tiles))
        .contains("img-src 'self' data: https://a.example.org https://b.example.org;");
    assertThatThrownBy(() -> new Tiles.Background("Bad", "nowhere", null))
        .hasMessageContaining("dateline.tiles.others of Bad: expected https://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tiles.example.org/a.png",
        "ftp://tiles.example.org/{z}/{x}/{y}",
        "/{z}/{x}/{y}.png",
        "https://*/{z}/{x}/{y}",
        "https://a; script-src *//{z}/{x}/{y}",
        "https://{s}.example.org *//{z}/{x}/{y}"
      })
  void whatIsNoAddressOfTilesIsRefusedAtTheStart(String url) {
    assertThatThrownBy(() -> new Tiles(url, null, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dateline.tiles.url");
  }

  private static String policy(Tiles tiles) throws ServletException, IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SecurityHeaders(tiles, new Embedding(List.of()))
        .doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
    return String.valueOf(response.getHeader("Content-Security-Policy"));
  }
}
