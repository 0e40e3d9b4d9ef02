package org.dateline.event.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Passage;
import org.dateline.time.PartialDate;
import org.dateline.when.TimeExpression;
import org.dateline.when.TimeResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words for a time apply to a word of a sentence. */
class SentenceDaysTest {

  private static final PartialDate PUBLISHED = PartialDate.parse("2017-01-20");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Aleppo, which fell in December 2016, was shelled on Thursday.       | Aleppo  | Thursday
          Aleppo, which fell in December 2016, was shelled on Thursday.       | shelled | Thursday
          Aleppo, which fell in December 2016, was shelled on Thursday.       | fell    | December 2016
          Homs, where a bomb exploded on 3 January, was calm on Thursday.     | calm    | Thursday
          Homs, where a bomb exploded on 3 January, was calm on Thursday.     | exploded | 3 January
          The mayor, who resigned in 2015, was arrested on Monday in Idlib.   | Idlib   | Monday
          On Monday troops took Hama, which had rebelled in 2011.             | Hama    | Monday
          The market, whose roof collapsed on 5 January, burnt on Tuesday.    | burnt   | Tuesday
          """)
  void anExpressionInARelativeClauseDatesThatClauseOnly(
      String sentence, String word, String words) {
    assertThat(nearest(sentence, word)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Riots broke out in Homs a few days after the 5 January attack.  | Homs
          The blast came days before the 28 January vote.                 | blast
          Shops reopened weeks after the siege of May 2016.               | reopened
          A bridge in Homs fell two months before the 2015 truce.         | bridge
          Homs was quiet several days after a raid on Sunday.             | quiet
          """)
  void theDayOfAnotherEventIsNoDateOfThisOne(String sentence, String word) {
    assertThat(nearest(sentence, word))
        .isNotIn("5 January", "28 January", "May 2016", "2015", "Sunday");
  }

  private static String nearest(String words, String word) {
    AnnotatedText text = AnnotatedText.of(words);
    Passage passage = text.sentences().get(0);
    List<TimeExpression> found = new TimeResolver().find(text, passage, PUBLISHED, null);
    Sentence sentence = new Sentence(text, passage, found);
    int start = words.indexOf(word);
    TimeExpression nearest = sentence.nearest(start, start + word.length());
    return nearest == null
        ? sentence.only().map(TimeExpression::text).orElse("none")
        : nearest.text();
  }
}
