package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {

  private static String cut(String sentence) {
    AnnotatedText text = AnnotatedText.of(sentence);
    SentenceWords words = SentenceWords.of(text, text.sentences().get(0));
    Clauses clauses = Clauses.of(words);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < clauses.count(); i++) {
      String part = text.substring(words.start(clauses.start(i)), words.end(clauses.end(i) - 1));
      parts.add(clauses.kind(i) + ": " + part);
    }
    return String.join(" | ", parts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The town fell after heavy clashes broke out;"
            + "MAIN: The town fell | SUBORDINATE: after heavy clashes broke out",
        "The army says it killed six rebels;"
            + "MAIN: The army says | CONTENT: it killed six rebels",
        "A bomb exploded, killing two people;"
            + "MAIN: A bomb exploded, | PARTICIPLE: killing two people",
        "Six people died, a doctor said;MAIN: Six people died, | SAYING: a doctor said",
        "Oldport, which fell in May, was shelled;"
            + "MAIN: Oldport, | RELATIVE: which fell in May, | COORDINATE: was shelled",
        "They entered the town and captured the bridge;"
            + "MAIN: They entered the town and | COORDINATE: captured the bridge",
      })
  void aSentenceIsCutIntoClauses(String sentence, String clauses) {
    assertThat(cut(sentence)).isEqualTo(clauses);
  }
}
