package org.dateline.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** What a word may be other than a place: a common word, a first name, a surname. */
final class TaggerLexicon {

  static final int COMMON = 1;
  static final int KNOWN = 1 << 1;
  static final int FIRST_NAME = 1 << 2;
  static final int RARE_FIRST_NAME = 1 << 3;
  static final int SURNAME = 1 << 4;
  static final int RARE_SURNAME = 1 << 5;

  private static final int CAPACITY = 1 << 18;

  private final int[] keys = new int[CAPACITY];
  private final byte[] classes = new byte[CAPACITY];

  private TaggerLexicon() {}

  /** The lists that ship with Dateline; {@code lexicon/tagger/README.md} lists their sources. */
  static TaggerLexicon bundled() {
    return Holder.LEXICON;
  }

  /** The classes of a word as a bit set; 0 if it is in no list. */
  int classes(int lowerCaseHash) {
    int slot = slot(lowerCaseHash);
    return keys[slot] == 0 ? 0 : classes[slot];
  }

  private int slot(int hash) {
    int key = hash == 0 ? 1 : hash;
    int slot = Hash.mix(key) & (CAPACITY - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (CAPACITY - 1);
    }
    return slot;
  }

  private void put(String word, String letters) {
    int hash = Hash.lowerCase(word, 0, word.length());
    int slot = slot(hash);
    keys[slot] = hash == 0 ? 1 : hash;
    for (int i = 0; i < letters.length(); i++) {
      classes[slot] |= (byte) flag(letters.charAt(i));
    }
  }

  private static int flag(char letter) {
    return switch (letter) {
      case 'c' -> COMMON;
      case 'd' -> KNOWN;
      case 'f' -> FIRST_NAME;
      case 'F' -> RARE_FIRST_NAME;
      case 's' -> SURNAME;
      case 'S' -> RARE_SURNAME;
      default -> throw new IllegalStateException("no such class of words: " + letter);
    };
  }

  private static final class Holder {
    static final TaggerLexicon LEXICON = read();

    private static TaggerLexicon read() {
      TaggerLexicon lexicon = new TaggerLexicon();
      try (InputStream in = TaggerLexicon.class.getResourceAsStream("lexicon.txt.gz")) {
        if (in == null) {
          throw new IllegalStateException("lexicon.txt.gz is not on the class path");
        }
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int tab = line.indexOf('\t');
          lexicon.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return lexicon;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
