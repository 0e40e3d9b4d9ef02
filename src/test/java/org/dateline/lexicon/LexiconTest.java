package org.dateline.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

  private final Lexicon lexicon =
      Lexicon.of(
          List.of("at\tpreposition", "may\tmonth=5 modal\tmay leave in May", "is to\tfuture"));

  @Test
  void aWordIsOfSeveralClasses() {
    assertThat(lexicon.words("modal")).containsExactly("may");
    assertThat(lexicon.words("month")).containsExactly("may");
  }

  @Test
  void aWordHasAValueInAClass() {
    assertThat(lexicon.values("month", Integer::valueOf)).containsEntry("may", 5).hasSize(1);
  }

  @Test
  void aWordMayHoldBlanks() {
    assertThat(lexicon.words("future")).containsExactly("is to");
  }

  @Test
  void aClassThatIsMissingIsAnError() {
    assertThatThrownBy(() -> lexicon.words("verb")).hasMessageContaining("'verb'");
  }

  @Test
  void aDoubleIsAnError() {
    assertThatThrownBy(() -> Lexicon.of(List.of("at\tpreposition", "at\tpreposition")))
        .hasMessageContaining("'at' is listed twice as preposition");
  }

  @Test
  void aRowWithoutClassesIsAnError() {
    assertThatThrownBy(() -> Lexicon.of(List.of("at"))).hasMessageContaining("word, classes");
  }

  @Test
  void englishIsBundled() {
    assertThat(Lexicon.english().values("weekday", Integer::valueOf)).containsEntry("sunday", 7);
  }
}
