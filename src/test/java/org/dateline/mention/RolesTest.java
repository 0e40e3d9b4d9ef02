package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

  /** The toponym stands between brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shells fell in [Aleppo] on Monday.                       | LOCATION",
        "Talks opened in [Washington] yesterday.                  | LOCATION",
        "They fled to the [US] last year.                         | LOCATION",
        "Fighting shook the [Jobar] neighborhood.                 | LOCATION",
        "Rebels hold most of [Idlib] province.                    | LOCATION",
        "The border with [Turkey] is closed.                      | LOCATION",
        "[Washington] said it would wait.                         | ACTOR",
        "[Moscow] and Beijing vetoed the draft.                   | ACTOR",
        "[Washington]'s attempt failed.                           | ACTOR",
        "[Washington]'s aggressive policies went on.              | ACTOR",
        "A militia backed by [Washington] advanced.               | ACTOR",
        "Relations between [Russia] and others are poor.          | ACTOR",
        "The [Boston] Police came.                                | ACTOR",
        "The [Paris] conference ended without result.             | MODIFIER",
        "They prepared for [Geneva] II in haste.                  | MODIFIER",
        "The [Syria] talks broke down.                            | MODIFIER",
        "A [London]-based group counts the dead.                  | MODIFIER",
        "The [US]-backed fighters withdrew.                       | MODIFIER",
        "[US] officials would not comment.                        | MODIFIER",
        "The president of [Tunisia] resigned.                     | MODIFIER",
        "[Aleppo], the largest city of the north, was quiet.      | LOCATION",
      })
  void theWordsAroundANameTellItsRole(String sentence, Role expected) {
    assertThat(roleIn(sentence)).as(sentence).isEqualTo(expected);
  }

  private static Role roleIn(String sentence) {
    String text = sentence.replace("[", "").replace("]", "");
    TokenContext context = new TokenContext(Tokenizer.tokenize(text), SmallWorld.ofTheNews());
    Label[] labels = new Label[context.size()];
    Arrays.fill(labels, Label.OUTSIDE);
    Names names = new Names(context.size());
    int marked = context.firstTokenFrom(sentence.indexOf('['));
    for (int i = 0; i < labels.length; i++) {
      if (i == marked || context.isInName(i)) {
        names.add(i, i + 1, false);
      }
    }
    return new Roles(context, labels, names).of(marked);
  }
}
