package org.dateline.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.gazetteer.NameKey;
import org.dateline.text.Tokenizer;
import org.dateline.text.Tokens;

/** Adjectives and names of peoples derived from places: "Syrian", "Russians", "South African". */
public final class Demonyms {

  private static final String BUNDLED = "/gazetteer/demonyms.tsv";

  private final Set<Long> keys = new HashSet<>();

  /** The number of tokens of the longest demonym. */
  private int longest = 1;

  /** Creates a list of demonyms, capitalised as in the language. */
  public Demonyms(Collection<String> words) {
    for (String word : words) {
      keys.add(NameKey.of(word));
      longest = Math.max(longest, Tokenizer.tokenize(word).size());
    }
  }

  /**
   * The demonyms that ship with the gazetteer.
   *
   * @throws IllegalStateException if they are missing from the class path
   */
  public static Demonyms bundled() {
    try (InputStream in = Demonyms.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + BUNDLED);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> lines = reader.lines().skip(1).toList();
      return new Demonyms(
          lines.stream().map(line -> line.substring(0, line.indexOf('\t'))).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The token after the longest demonym that begins at a token, or the token itself if there is
   * none.
   */
  public int endAt(Tokens tokens, int token) {
    int last = Math.min(tokens.size(), token + longest);
    for (int end = last; end > token; end--) {
      int from = tokens.startInSource(token);
      int to = tokens.endInSource(end - 1);
      if (isCapitalised(tokens, token, end)
          && keys.contains(NameKey.of(tokens.source(), from, to))) {
        return end;
      }
    }
    return token;
  }

  /** Whether a sequence of tokens is a demonym. */
  boolean contains(Tokens tokens, int from, int to) {
    return to - from <= longest && endAt(tokens, from) == to;
  }

  private static boolean isCapitalised(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean joined = i == from || !tokens.is(i, Tokens.PARAGRAPH_START);
      boolean hyphen = i + 1 < to && tokens.isJoiningHyphen(i);
      if (!joined || !tokens.is(i, Tokens.CAPITAL) && !hyphen) {
        return false;
      }
    }
    return true;
  }
}
