package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X",
        "ALP",
        "75",
        "SYALP",
        "hlb",
        "a lei po",
        "http://x.org/Aleppo",
        "www.Aleppo.sy",
        "https",
        "١٢",
      })
  void codesLinksAndTransliterationsAreNoNames(String name) {
    assertThat(NameRules.isJunk(name, "SY")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ḥalab", "Alep", "Xi", "حلب", "Ōe", "ALEPPO", "FRALP", "U.S."})
  void whatPeopleWriteIsAName(String name) {
    assertThat(NameRules.isJunk(name, "SY")).isFalse();
  }

  @Test
  void namesAreCleanedAndSortedByScript() {
    NameRules.Names names =
        NameRules.byScript(
            "Aleppo",
            List.of("Halab", "Ḥalab", " Halab", "Aleppo", "حلب\u200f", "Алеппо", "A|B", "HLB"),
            "SY");
    assertThat(names.latin()).containsExactly("A B", "Halab", "Ḥalab");
    assertThat(names.other()).containsExactly("Алеппо", "حلب");
  }

  @Test
  void composedAndDecomposedLettersAreOneName() {
    assertThat(NameRules.clean("Sa\u0303o\u00a0 Paulo\t")).isEqualTo("São Paulo");
  }
}
