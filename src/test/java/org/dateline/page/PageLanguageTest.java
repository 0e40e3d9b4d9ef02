package org.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PageLanguageTest {

  @Test
  void theReadersChoiceComesBeforeTheBrowsersLanguages() {
    assertThat(PageLanguage.of("fr", "de")).isEqualTo(PageLanguage.FR);
    assertThat(PageLanguage.of(null, "de-AT,de;q=0.9,en;q=0.5")).isEqualTo(PageLanguage.DE);
    assertThat(PageLanguage.of(null, "pt,uk;q=0.4")).isEqualTo(PageLanguage.UK);
  }

  @Test
  void whatIsUnknownOrBrokenIsEnglish() {
    assertThat(PageLanguage.of("xx", null)).isEqualTo(PageLanguage.EN);
    assertThat(PageLanguage.of(null, "pt-BR")).isEqualTo(PageLanguage.EN);
    assertThat(PageLanguage.of(null, ";;;=")).isEqualTo(PageLanguage.EN);
  }

  @Test
  void allLanguagesHaveTheSameMessagesWithTheSameValuesInThem() throws IOException {
    Set<String> keys = new TreeSet<>();
    messages(PageLanguage.FR).propertyNames().forEach(keys::add);
    for (PageLanguage language : PageLanguage.values()) {
      if (language == PageLanguage.EN) {
        continue;
      }
      JsonNode messages = messages(language);
      assertThat(messages.propertyNames())
          .as(language.tag())
          .containsExactlyInAnyOrderElementsOf(keys);
      for (Map.Entry<String, JsonNode> message : messages.properties()) {
        if (message.getValue().isString()) {
          assertThat(values(message.getValue().asString()))
              .as("%s: %s", language.tag(), message.getKey())
              .isEqualTo(values(message.getKey()));
        }
      }
    }
  }

  private static Set<String> values(String text) {
    Set<String> names = new TreeSet<>();
    Pattern.compile("\\{\\w+}").matcher(text).results().forEach(found -> names.add(found.group()));
    return names;
  }

  private static JsonNode messages(PageLanguage language) throws IOException {
    try (InputStream in =
        PageLanguage.class.getResourceAsStream("/static/messages/" + language.tag() + ".json")) {
      return new JsonMapper().readTree(in);
    }
  }
}
