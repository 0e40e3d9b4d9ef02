package org.dateline.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of the full text. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Café AU lait,cafe au lait",
    "Cafe\u0301,cafe",
    "Île-de-France,ile de france",
    "a1b2 3x,a1b2 3x",
    "Straße,straße",
    "Łódź,łodz",
    "О́рша Київ,орша київ",
    "ΑΘΗΝΑΣ,αθηνασ",
    "حلب دمشق,حلب دمشق",
    "東京 2012年,東京 2012年",
    "it’s — so…,it s so",
  })
  void caseAndDiacriticsMakeNoDifference(String text, String words) {
    assertThat(String.join(" ", folded(text))).isEqualTo(words);
  }

  @Test
  void aWordKnowsWhereItStands() {
    String text = "«𝒜leppo», Ünder";

    assertThat(Words.of(text))
        .extracting(word -> text.substring(word.start(), word.end()))
        .containsExactly("𝒜leppo", "Ünder");
  }

  /** What SQLite's tokenizer makes of texts, it makes of them too. */
  @Test
  void wordsAreThoseOfSqlite() throws Exception {
    Random random = new Random(5);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'unicode61 remove_diacritics 2')");
      statement.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)");
      for (int i = 0; i < 300; i++) {
        String text = randomText(random);
        statement.execute("DELETE FROM t");
        try (var insert = connection.prepareStatement("INSERT INTO t (x) VALUES (?)")) {
          insert.setString(1, text);
          insert.executeUpdate();
        }
        List<String> theirs = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT term FROM v ORDER BY \"offset\"")) {
          while (row.next()) {
            theirs.add(row.getString(1));
          }
        }
        assertThat(folded(text)).as(text).isEqualTo(theirs);
      }
    }
  }

  // Letters, digits and signs of the scripts that news is written in.
  private static String randomText(Random random) {
    int[][] ranges = {
      {0x20, 0x7e},
      {0xa0, 0x17f},
      {0x391, 0x3a1},
      {0x3b1, 0x3c9},
      {0x410, 0x44f},
      {0x5d0, 0x5ea},
      {0x627, 0x64a},
      {0x660, 0x669},
      {0x905, 0x939},
      {0x3041, 0x3096},
      {0x4e00, 0x4fff},
      {0x2010, 0x2027},
      {0xac00, 0xad00},
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      int[] range = ranges[random.nextInt(ranges.length)];
      int run = 1 + random.nextInt(4);
      for (int j = 0; j < run; j++) {
        text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
      }
      text.append(random.nextInt(3) == 0 ? " " : "");
    }
    return text.toString();
  }

  private static List<String> folded(String text) {
    return Words.of(text).stream().map(Words.Word::folded).toList();
  }
}
