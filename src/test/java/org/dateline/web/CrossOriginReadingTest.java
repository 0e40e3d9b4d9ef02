package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrossOriginReadingTest {

  private static final String NEWS = "https://news.example.org";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  @Test
  void aListedSiteMayReadAndNoOther() throws Exception {
    assertThat(answer("GET", NEWS, null, NEWS).getHeader(ALLOWED)).isEqualTo(NEWS);
    assertThat(answer("HEAD", NEWS, null, NEWS).getHeader(ALLOWED)).isEqualTo(NEWS);
    for (String other :
        List.of("https://example.org", "http://news.example.org", NEWS + ".evil.example", "null")) {
      assertThat(answer("GET", other, null, NEWS).getHeader(ALLOWED)).as(other).isNull();
    }
  }

  @Test
  void withoutASettingNoSiteMayReadAndNothingIsSaid() throws Exception {
    MockHttpServletResponse answer = answer("GET", NEWS, null);
    assertThat(answer.getHeader(ALLOWED)).isNull();
    assertThat(answer.getHeader("Vary")).isNull();
  }

  @Test
  void aStarAllowsEverySite() throws Exception {
    assertThat(answer("GET", NEWS, null, "*").getHeader(ALLOWED)).isEqualTo(NEWS);
    assertThat(answer("GET", "null", null, "*").getHeader(ALLOWED)).isNull();
  }

  @Test
  void partsMayBeAskedForBeforehand() throws Exception {
    MockHttpServletResponse answer = answer("OPTIONS", NEWS, "GET", NEWS);
    assertThat(answer.getStatus()).isEqualTo(204);
    assertThat(answer.getHeader("Access-Control-Allow-Headers")).contains("Range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void noOtherSiteMayWrite(String method) throws Exception {
    assertThat(answer("OPTIONS", NEWS, method, NEWS).getHeader(ALLOWED)).isNull();
    assertThat(answer(method, NEWS, null, NEWS).getHeader(ALLOWED)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"news.example.org", "https://news.example.org/", "https://*.example.org"})
  void somethingElseIsNoOrigin(String origin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReadingSites(List.of(origin)))
        .withMessageContaining("dateline.cors.origins");
  }

  private static MockHttpServletResponse answer(
      String method, String origin, @Nullable String asked, String... listed) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/ogc");
    request.addHeader("Origin", origin);
    if (asked != null) {
      request.addHeader("Access-Control-Request-Method", asked);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    new CrossOriginReading(new ReadingSites(List.of(listed)))
        .doFilter(request, response, new MockFilterChain());
    return response;
  }
}
