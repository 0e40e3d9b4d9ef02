package org.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.dateline.mention.Mention;
import org.dateline.mention.Role;
import org.junit.jupiter.api.Test;

class ReadLimitsTest {

  @Test
  void aTextWithinTheLimitsIsReadWhole() {
    String text = "x".repeat(ReadLimits.MOST_CHARACTERS);
    assertThat(ReadLimits.readPart(text)).isEqualTo(text);
    assertThat(ReadLimits.readTo(text, List.of())).isEmpty();
  }

  @Test
  void aLongerTextIsReadInPartAndNeverToTheMiddleOfACharacter() {
    String text = "x".repeat(ReadLimits.MOST_CHARACTERS - 1) + "\ud83d\ude00";
    assertThat(ReadLimits.readPart(text)).hasSize(ReadLimits.MOST_CHARACTERS - 1);
    assertThat(ReadLimits.readTo(text, List.of())).hasValue(ReadLimits.MOST_CHARACTERS - 1);
  }

  @Test
  void aTextWithTooManyNamesIsReadToTheLastOfThem() {
    ResolvedMention name =
        new ResolvedMention(
            new Mention(3, 8, "Qorvo", Role.LOCATION), new Resolution.Unresolved("unknown"));
    assertThat(ReadLimits.readTo("In Qorvo, ", Collections.nCopies(ReadLimits.MOST_MENTIONS, name)))
        .hasValue(8);
  }

  @Test
  void eventsAreMadeOfTheSentencesUpToTheLastName() {
    String text = "In Qorvo, two died. ".repeat(3) + "Many fled.";
    ResolvedMention last =
        new ResolvedMention(
            new Mention(43, 48, "Qorvo", Role.LOCATION), new Resolution.Unresolved("unknown"));
    ReadText read =
        ReadText.again(List.of(), text, Collections.nCopies(ReadLimits.MOST_MENTIONS, last));
    assertThat(read.text().text()).isEqualTo("In Qorvo, two died. ".repeat(3).strip());
  }
}
