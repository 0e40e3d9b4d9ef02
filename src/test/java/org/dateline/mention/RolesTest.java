package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.dateline.text.AnnotatedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

  /** The toponym stands between brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Shells fell in [Aleppo] on Monday.                       | LOCATION",
        "Talks opened in [Washington] yesterday.                  | LOCATION",
        "[Kabul] attack kills twelve people.                      | LOCATION",
        "Two [Baghdad] bombings killed thirty.                    | LOCATION",
        "Two [Boston] school officials resigned.                  | MODIFIER",
        "A [US] attack destroyed the depot.                       | MODIFIER",
        "A [Donetsk] market burned for hours.                     | LOCATION",
        "Inhabitants of [Homs] fled.                              | LOCATION",
        "Residents of [Kharkiv] fled at night.                    | LOCATION",
        "Drones hit [Kyiv] and Lviv at dawn.                      | LOCATION",
        "A storm battered Kabul and [Herat] hard.                 | LOCATION",
        "Strikes on [Beirut] overnight killed ten.                | LOCATION",
        "An earthquake struck Rome and [Vienna] again.            | LOCATION",
        "They fled to the [US] last year.                         | LOCATION",
        "Trucks came from [Damascus] at dawn.                     | LOCATION",
        "The army advanced toward [Idlib] again.                  | LOCATION",
        "Leaders met outside [Paris] on Sunday.                   | LOCATION",
        "Most of [Aleppo] has no water.                           | LOCATION",
        "The front runs through northern [Syria] now.             | LOCATION",
        "Fighting shook the [Jobar] neighborhood.                 | LOCATION",
        "Rebels hold most of [Idlib] province.                    | LOCATION",
        "A [London] hospital took him in.                         | LOCATION",
        "They were stopped at the [US] southern border.           | LOCATION",
        "The border with [Turkey] is closed.                      | LOCATION",
        "Flights between [Moscow] and Damascus resumed.           | LOCATION",
        "The offensive against [Aleppo] began.                    | LOCATION",
        "Bombs fell on [Iraq]'s Anbar province.                   | LOCATION",
        "They walked through [London]'s narrow streets.           | LOCATION",
        "[Syria]'s war went on.                                   | LOCATION",
        "[Iraq]'s second-largest city fell.                       | LOCATION",
        "[Aleppo], the largest city of the north, was quiet.      | LOCATION",
        "[Syria], ravaged by war, starves.                        | LOCATION",
        "[Jordan] lies south of it.                               | LOCATION",
        "[Syria] has been hit by a drought.                       | LOCATION",
        "[Iran] is a dry country.                                 | LOCATION",
        "[ALEPPO], Syria (AP) — Shells fell again.                | LOCATION",
        "[GENEVA] The talks go on.                                | LOCATION",
        "They moved to [Paris], Texas, last year.                 | LOCATION",
        "They moved to Paris, [Texas], last year.                 | LOCATION",
        "Shells fell in Aleppo, Idlib and [Damascus] today.       | LOCATION",
        "Goods came from Iran, and [China] launched an inquiry.   | ACTOR",
        "[Washington] said it would wait.                         | ACTOR",
        "[Boston] announced a curfew.                             | ACTOR",
        "[Moscow] and Beijing vetoed the draft.                   | ACTOR",
        "Russia, [China] and Iran rejected the draft.             | ACTOR",
        "Russia and [Iran] welcome the draft.                     | ACTOR",
        "[China] has accused others of fraud.                     | ACTOR",
        "[Turkey] will not wait.                                  | ACTOR",
        "[Russia] quickly retaliated.                             | ACTOR",
        "[China] on Friday launched an inquiry.                   | ACTOR",
        "[Damascus], however, denied it.                          | ACTOR",
        "[Washington] is preparing new deliveries.                | ACTOR",
        "[Washington] and its allies met.                         | ACTOR",
        "How did [Washington] answer?                             | ACTOR",
        "[Norway], which has offered help, is near.               | ACTOR",
        "[Moscow] is accused of fraud.                            | ACTOR",
        "[Washington]'s attempt failed.                           | ACTOR",
        "[Washington]'s aggressive policies went on.              | ACTOR",
        "[Moscow]'s ambassador argued long.                       | ACTOR",
        "[China]'s \"lies\" were reported.                        | ACTOR",
        "A militia backed by [Washington] advanced.               | ACTOR",
        "Relations between [Russia] and others are poor.          | ACTOR",
        "Relations between Russia and [Turkey] are poor.          | ACTOR",
        "It urged [Russia] to talk.                               | ACTOR",
        "He threatened war with [Iran] again.                     | ACTOR",
        "New sanctions on [Iran] follow.                          | ACTOR",
        "Envoys from [Norway] arrived.                            | ACTOR",
        "Pledges also came from China, [Norway] and Qatar.        | ACTOR",
        "The opponents of [Damascus] met.                         | ACTOR",
        "They won 3-0 against [London] at home.                   | ACTOR",
        "The [Boston] Police came.                                | ACTOR",
        "She reads the [Boston] Globe.                            | ACTOR",
        "So wrote the *Times* of [London] yesterday.              | ACTOR",
        "The embassy of [Qatar] was damaged.                      | ACTOR",
        "The [Paris] conference ended without result.             | MODIFIER",
        "The [Paris] Agreement was confirmed.                     | MODIFIER",
        "They prepared for [Geneva] II in haste.                  | MODIFIER",
        "The [Syria] talks broke down.                            | MODIFIER",
        "A [London]-based group counts the dead.                  | MODIFIER",
        "The [US]-backed fighters withdrew.                       | MODIFIER",
        "[US] officials would not comment.                        | MODIFIER",
        "It doubled the export of [US] soybeans.                  | MODIFIER",
        "It is a [California] malady.                             | MODIFIER",
        "The president of [Tunisia] resigned.                     | MODIFIER",
        "[Iraq]'s government met.                                 | MODIFIER",
        "[China]'s foreign ministry said so.                      | MODIFIER",
        "Talks In [Geneva] End Without Any Result                 | LOCATION",
        "RAIN FALLS ON HOTELS IN [GENEVA] AGAIN                   | LOCATION",
        "[IRAN] SAYS INSPECTORS MAY COME BACK                     | ACTOR",
        "[IRAN] said on Monday that it would wait.                | ACTOR",
        "[Iran] said on Monday that it would wait.                | ACTOR",
        "[IRAN] (AP) — Officials said that they would wait.       | LOCATION",
        "Minister Of [Iran] Visits Three Flooded Villages         | MODIFIER",
        "Observers from [Norway] saw no fraud.                    | ACTOR",
        "[Turkey]'s reluctance was clear.                         | ACTOR",
        "The threat facing [Iran] grows.                          | ACTOR",
      })
  void theWordsAroundANameTellItsRole(String sentence, Role expected) {
    assertThat(roleIn(sentence)).as(sentence).isEqualTo(expected);
  }

  private static Role roleIn(String sentence) {
    String text = sentence.replace("[", "").replace("]", "");
    AnnotatedText annotated = AnnotatedText.of(text);
    TokenContext context = new TokenContext(annotated.tokens(), SmallWorld.ofTheNews());
    Label[] labels = new Label[context.size()];
    Arrays.fill(labels, Label.OUTSIDE);
    Names names = new Names(context.size());
    int marked = context.firstTokenFrom(sentence.indexOf('['));
    for (int i = 0; i < labels.length; i++) {
      if (i == marked || context.isInName(i)) {
        names.add(i, i + 1, false);
      }
    }
    return new Roles(context, labels, names, annotated.dateline()).of(marked);
  }
}
