package org.dateline.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.event.AnnotatedSentence.AnnotatedTrigger;
import org.dateline.event.PlaceTies.JudgedPair;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.dateline.resolve.Resolution.Unresolved;
import org.dateline.resolve.ResolvedMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Span;
import org.junit.jupiter.api.Test;

class TieFitTest {

  private static final List<String> NUMBERS = List.of("Two", "Six", "Nine", "Ten");

  private static AnnotatedSentence sentence(String number) {
    String text = number + " people from Newtown were killed in Oldport.";
    Span trigger = span(text, "killed");
    return new AnnotatedSentence(
        AnnotatedText.of(text),
        List.of(mention(text, "Newtown"), mention(text, "Oldport")),
        List.of(new AnnotatedTrigger(trigger, List.of(span(text, "Oldport")))));
  }

  private static Span span(String text, String word) {
    int start = text.indexOf(word);
    return new Span(start, start + word.length());
  }

  private static ResolvedMention mention(String text, String name) {
    Span span = span(text, name);
    return new ResolvedMention(
        new Mention(span.start(), span.end(), name, Role.LOCATION), new Unresolved("invented"));
  }

  private static TieFit fit() {
    TieFit fit = new TieFit();
    NUMBERS.forEach(number -> fit.add(sentence(number)));
    return fit;
  }

  @Test
  void learnsWhatTheSentencesHaveInCommon() {
    List<JudgedPair> judged = new PlaceTies(fit().fit()).judge(sentence("Seven"));

    assertThat(judged).hasSize(2);
    assertThat(judged)
        .allSatisfy(pair -> assertThat(pair.probability() > 0.5).isEqualTo(pair.isScene()));
  }

  @Test
  void theSameSentencesGiveTheSameTable() {
    assertThat(fit().fit().toTable()).isEqualTo(fit().fit().toTable());
  }

  @Test
  void aTableIsReadAsItWasWritten() {
    String table = fit().fit().toTable();

    assertThat(TieModel.parse(new ArrayList<>(table.lines().toList())).toTable()).isEqualTo(table);
  }

  @Test
  void whatNobodySaysAnythingOfIsNoExample() {
    String text = "Six people from Newtown were killed in Oldport.";
    AnnotatedTrigger trigger =
        new AnnotatedTrigger(
            span(text, "killed"), List.of(), List.of(span(text, "Newtown"), span(text, "Oldport")));
    AnnotatedSentence unsure =
        new AnnotatedSentence(
            AnnotatedText.of(text),
            List.of(mention(text, "Newtown"), mention(text, "Oldport")),
            List.of(trigger));

    assertThat(new PlaceTies().judge(unsure)).isEmpty();
  }
}
