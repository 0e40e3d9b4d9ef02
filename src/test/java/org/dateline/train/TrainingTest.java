package org.dateline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.mention.Demonyms;
import org.dateline.mention.Mention;
import org.dateline.mention.PerceptronMentionFinder;
import org.dateline.mention.PlaceNames;
import org.dateline.mention.Weights;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

  private static final PlaceNames NOWHERE = key -> PlaceNames.NONE;

  @TempDir private Path folder;
  private Path texts;
  private Path labels;

  @BeforeEach
  void writeTexts() throws IOException {
    texts = folder.resolve("texts.jsonl");
    labels = folder.resolve("labels.jsonl");
    Files.writeString(
        texts,
        """
        {"id":"a","text":"Fighting went on in Qorvo on Monday. Tarn Belo spoke in Vessa."}
        {"id":"b","text":"People fled to Vessa from Qorvo. Tarn Belo did not."}
        """);
    Files.writeString(
        labels,
        """
        {"id":"a","corenlp":[{"start":20,"end":25,"label":"LOCATION"},{"start":37,"end":46,"label":"PERSON"},{"start":56,"end":61,"label":"LOCATION"}]}
        {"id":"b","corenlp":[{"start":15,"end":20,"label":"LOCATION"},{"start":26,"end":31,"label":"LOCATION"},{"start":33,"end":42,"label":"PERSON"}]}
        """);
  }

  @Test
  void theSameTextsGiveTheSameBytes() throws IOException {
    assertThat(bytes(train())).isEqualTo(bytes(train()));
  }

  @Test
  void whatWasTaughtIsFound() throws IOException {
    PerceptronMentionFinder finder =
        new PerceptronMentionFinder(train(), NOWHERE, new Demonyms(List.of()));
    assertThat(finder.find(AnnotatedText.of("Fighting went on in Vessa. Tarn Belo fled to Qorvo.")))
        .extracting(Mention::text)
        .containsExactly("Vessa", "Qorvo");
  }

  @Test
  void twoUncertainTeachersMustAgree() {
    Span gpe = new Span(0, 5, "GPE");
    Span location = new Span(0, 5, "LOCATION");
    Teachers teachers = Teachers.standard();
    assertThat(teachers.agree(text("nlp4j", gpe))).isEmpty();
    assertThat(teachers.agree(text("corenlp", location)))
        .containsExactly(new Span(0, 5, "BEGIN_PLACE"));
    assertThat(
            teachers.agree(
                text("nlp4j", gpe).with(Teachers.GAZETTEER, List.of(new Span(0, 5, "PLACE")))))
        .containsExactly(new Span(0, 5, "BEGIN_PLACE"));
  }

  @Test
  void aTextWithoutLabelsIsNamed() throws IOException {
    Files.writeString(labels, "{\"id\":\"a\",\"corenlp\":[]}\n");
    assertThatThrownBy(this::train).isInstanceOf(IOException.class).hasMessageContaining("text b");
  }

  @Test
  void aBrokenLineIsNamedByItsNumber() throws IOException {
    Files.writeString(texts, "{\"id\":\"a\",\"text\":\"x\"}\n{oops\n");
    assertThatThrownBy(this::train)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("texts.jsonl:2");
  }

  private static TaughtText text(String teacher, Span span) {
    return new TaughtText(
        "t", "Qorvo", new java.util.TreeMap<>(java.util.Map.of(teacher, List.of(span))));
  }

  private Weights train() throws IOException {
    return new Training(NOWHERE)
        .learn(TaughtTexts.read(List.of(texts), List.of(labels)), 1, Training.ROUNDS);
  }

  private static byte[] bytes(Weights weights) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    weights.write(out);
    return out.toByteArray();
  }
}
