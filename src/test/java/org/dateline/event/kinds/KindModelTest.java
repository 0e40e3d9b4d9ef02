package org.dateline.event.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dateline.kind.EventKind;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.Test;

class KindModelTest {

  private static KindClue clue(String text, String lemma) {
    return new KindClue(lemma, EventKind.OTHER, 2, 0, text.length());
  }

  private static void add(KindFit fit, String text, EventKind kind) {
    fit.add(AnnotatedText.of(text), List.of(clue(text, "open")), Map.of(0, kind));
  }

  private static KindModel.Judged judge(KindModel model, String text) {
    return model.judge(AnnotatedText.of(text), List.of(clue(text, "open"))).get(0);
  }

  private static KindModel fitted() {
    KindFit fit = new KindFit(0.1);
    for (int i = 0; i < 4; i++) {
      add(fit, "The murder trial opened with the jury and the judge.", EventKind.ARREST);
      add(fit, "The concert hall opened with music and singers.", EventKind.OTHER);
    }
    return fit.fit();
  }

  @Test
  void theWordsOfTheClauseDecide() {
    KindModel model = fitted();

    assertThat(judge(model, "The trial opened with the jury.").kind()).isEqualTo(EventKind.ARREST);
    assertThat(judge(model, "The concert opened with music.").kind()).isEqualTo(EventKind.OTHER);
  }

  @Test
  void wordsOfLikeUseDecideWithoutHavingBeenSeen() {
    KindModel.Judged judged =
        judge(fitted(), "The prosecution opened before jurors and magistrates.");

    assertThat(judged.kind()).isEqualTo(EventKind.ARREST);
    assertThat(judged.probability()).isBetween(0.5, 1.0);
  }

  @Test
  void aTableGivesTheSameModel() {
    KindModel model = fitted();

    KindModel again = KindModel.parse(Arrays.asList(model.toTable().split("\n")));

    assertThat(again.toTable()).isEqualTo(model.toTable());
    assertThat(judge(again, "The trial opened.").kind()).isEqualTo(EventKind.ARREST);
  }

  @Test
  void aTableOfOtherColumnsIsNamed() {
    assertThatThrownBy(() -> KindModel.parse(List.of("feature\tother")))
        .hasMessageContaining("feature\tfighting");
  }

  @Test
  void theShippedModelKnowsEveryKindByItsUsualWords() {
    String text = "Warplanes bombed the market and the shelling killed four.";
    KindClue strike = new KindClue("bomb", EventKind.AIR_STRIKE, 3, 0, text.length());

    KindModel.Judged judged =
        KindModel.bundled().judge(AnnotatedText.of(text), List.of(strike)).get(0);

    assertThat(judged.kind()).isEqualTo(EventKind.AIR_STRIKE);
  }
}
