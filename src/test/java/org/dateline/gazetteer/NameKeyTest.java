package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "São Paulo, sao paulo",
        "Đà Nẵng, da nang",
        "Deir ez-Zor, deir ez zor",
        "Ma'arrat al-Nu‘man, maarrat al numan",
        "St. Louis, st louis",
        "U.S., us",
        "Łódź, lodz",
        "Malmö, malmo",
        "İstanbul, istanbul",
        "Weißenfels, weissenfels",
        "Ærøskøbing, aeroskobing",
        "\"  New   York \", new york",
        "ALEPPO, aleppo",
        "Хале́б, халеб",
        "서울, 서울",
        "حَلَب, حلب",
      })
  void nameIsFoldedAsPeopleTypeIt(String name, String folded) {
    assertThat(NameKey.folded(name)).isEqualTo(folded);
    assertThat(NameKey.of(name)).isEqualTo(NameKey.of(folded));
  }

  @Test
  void namesOfOneKeyAreNamesOfOneFoldedForm() {
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      String some = randomName(random);
      String other = randomName(random);
      assertThat(NameKey.of(some) == NameKey.of(other))
          .as("'%s' and '%s'", some, other)
          .isEqualTo(NameKey.folded(some).equals(NameKey.folded(other)));
    }
  }

  @Test
  void partOfATextHasTheKeyOfThatPart() {
    String text = "Fighting in Deir ez-Zor, Syria";
    assertThat(NameKey.of(text, 12, 23)).isEqualTo(NameKey.of("Deir ez-Zor"));
  }

  @Test
  void loneSurrogatesAndUnassignedCharactersAreNoError() {
    assertThat(NameKey.folded("\ud83d Paris\udc00\uffff\u0378")).contains("paris");
  }

  private static String randomName(Random random) {
    // Few characters and short names, so that equal ones do occur.
    String characters = "aAáb-' .é";
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      name.append(characters.charAt(random.nextInt(characters.length())));
    }
    return name.toString();
  }
}
