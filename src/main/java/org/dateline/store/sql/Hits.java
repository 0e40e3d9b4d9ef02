package org.dateline.store.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dateline.query.ArticlePage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the excerpt of an article around the words of a search. SQLite could do that itself; here
 * it is the same for every database.
 */
final class Hits {

  private static final int SHOWN_WORDS = 20;
  // One more phrase outweighs any number of repetitions of another.
  private static final int FIRST_OF_PHRASE = 1000;

  private final Session session;
  private final List<List<String>> phrases;

  /**
   * @param text what was asked for; null for nothing
   */
  Hits(Session session, @Nullable String text) {
    this.session = session;
    this.phrases = text == null ? List.of() : FullText.parse(text).phrases();
  }

  /** About twenty words of an article, in pieces. */
  List<ArticlePage.Piece> in(long articleRow) throws SQLException {
    if (phrases.isEmpty()) {
      return List.of();
    }
    return session
        .first(
            row ->
                best(StoredText.read(row.getString(1)), StoredText.read(row.getString(2)), phrases),
            "SELECT title, text FROM articles WHERE fid = ?",
            articleRow)
        .orElse(List.of());
  }

  /** The better of the title's and the text's; the title's if both are as good. */
  static List<ArticlePage.Piece> best(String title, String text, List<List<String>> phrases) {
    Passage ofTitle = Passage.of(title, phrases);
    Passage ofText = Passage.of(text, phrases);
    return (ofText.score() > ofTitle.score() ? ofText : ofTitle).pieces();
  }

  /**
   * Some words of a text.
   *
   * @param from index of the first word
   * @param to index behind the last
   * @param hits indexes of the words that were asked for, of all the text
   */
  private record Passage(
      String text, List<Words.Word> words, int from, int to, BitSet hits, int score) {

    static Passage of(String text, List<List<String>> phrases) {
      List<Words.Word> words = Words.of(text);
      List<BitSet> starts = phrases.stream().map(phrase -> starts(words, phrase)).toList();
      BitSet hits = new BitSet();
      for (int i = 0; i < phrases.size(); i++) {
        int length = phrases.get(i).size();
        starts.get(i).stream().forEach(start -> hits.set(start, start + length));
      }
      int best = 0;
      int most = 0;
      for (int hit = hits.nextSetBit(0); hit >= 0; hit = hits.nextSetBit(hit + 1)) {
        int score = score(starts, hit);
        if (score > most) {
          most = score;
          best = hit;
        }
      }
      int last = hits.previousSetBit(Math.min(words.size(), best + SHOWN_WORDS) - 1);
      int centered = best - (SHOWN_WORDS - Math.max(1, last - best + 1)) / 2;
      int from = Math.max(0, Math.min(centered, words.size() - SHOWN_WORDS));
      return new Passage(text, words, from, Math.min(words.size(), from + SHOWN_WORDS), hits, most);
    }

    private static BitSet starts(List<Words.Word> words, List<String> phrase) {
      BitSet starts = new BitSet();
      for (int i = 0; i + phrase.size() <= words.size() && !phrase.isEmpty(); i++) {
        int matched = 0;
        while (matched < phrase.size()
            && words.get(i + matched).folded().equals(phrase.get(matched))) {
          matched++;
        }
        starts.set(i, matched == phrase.size());
      }
      return starts;
    }

    private static int score(List<BitSet> starts, int from) {
      int score = 0;
      for (BitSet phrase : starts) {
        int times = phrase.get(from, from + SHOWN_WORDS).cardinality();
        score += times == 0 ? 0 : FIRST_OF_PHRASE + times - 1;
      }
      return score;
    }

    List<ArticlePage.Piece> pieces() {
      List<ArticlePage.Piece> pieces = new ArrayList<>();
      StringBuilder between = new StringBuilder();
      int end = from == 0 ? 0 : words.get(from).start();
      between.append(from == 0 ? "" : "…");
      for (int i = from; i < to; i++) {
        if (hits.get(i)) {
          int first = i;
          while (i + 1 < to && hits.get(i + 1)) {
            i++;
          }
          between.append(text, end, words.get(first).start());
          add(pieces, between.toString(), false);
          between.setLength(0);
          add(pieces, text.substring(words.get(first).start(), words.get(i).end()), true);
          end = words.get(i).end();
        }
      }
      boolean isWhole = to == words.size();
      between.append(text, end, isWhole ? text.length() : words.get(to - 1).end());
      add(pieces, between.append(isWhole ? "" : "…").toString(), false);
      return pieces;
    }

    private static void add(List<ArticlePage.Piece> pieces, String text, boolean isHit) {
      if (!text.isEmpty()) {
        pieces.add(new ArticlePage.Piece(text, isHit));
      }
    }
  }
}
