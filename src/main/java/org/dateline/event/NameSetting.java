package org.dateline.event;

import java.util.Optional;
import org.dateline.mention.Mention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Tokens;

/**
 * Classifies the immediate context of a place's name: whether somebody comes from there, whether it
 * only contains the place named before it, whether it stands in an address.
 */
final class NameSetting {

  /** "With offices in New York": what says so stands within so many tokens before the name. */
  private static final int FARTHEST_OFFICE = 14;

  /** "Doe, 44, of 2517 Elm St., Oldport": so many tokens may stand between age and name. */
  private static final int LONGEST_ADDRESS = 12;

  private final AnnotatedText text;
  private final Tokens tokens;
  private final int from;
  private final int to;

  private NameSetting(AnnotatedText text, Mention mention) {
    this.text = text;
    this.tokens = text.tokens();
    this.from = tokens.firstFrom(mention.start());
    int end = from + 1;
    while (end < tokens.size() && tokens.start(end) < mention.end()) {
      end++;
    }
    this.to = end;
  }

  /** What the words around a name say; empty if they say nothing of these. */
  static Optional<String> of(AnnotatedText text, Mention mention) {
    NameSetting name = new NameSetting(text, mention);
    if (name.isOrigin()) {
      return Optional.of("origin");
    }
    if (name.isSeat()) {
      return Optional.of("seat");
    }
    return name.isPartOfName() ? Optional.of("part of a name") : Optional.empty();
  }

  // "Wilson, 54, of Palestine", "Joyce Glover, 22, Palestine", "a Paris man", "the Utah-based
  // firm",
  // "D-Charleston", "Miller of Ravenel".
  private boolean isOrigin() {
    if (has(to, WordClass.ORIGIN_NOUN) && !isDeterminer(to)) {
      return true;
    }
    boolean hyphened = word(to).equals("-") && has(to + 1, WordClass.SUPPORT);
    boolean party = word(from - 1).equals("-") && word(from - 2).length() == 1;
    int before = word(from - 1).equals("of") ? from - 2 : from - 1;
    boolean aged = word(before).equals(",") && isAge(before - 1) && word(before - 2).equals(",");
    boolean person =
        word(from - 1).equals("of")
            && isCapital(from - 2)
            && isCapital(from - 3)
            && !isCapital(from - 4);
    return hyphened || party || aged || person || isInAddressOfPerson() || isOfAlly();
  }

  // "Doe, 44, of 2517 Elm St., Oldport", "Doe, 23, of the 3200 block of Elm Street in Oldport".
  private boolean isInAddressOfPerson() {
    for (int i = from - 1; i >= from - LONGEST_ADDRESS; i--) {
      if (word(i).equals(",") && isAge(i - 1) && word(i - 2).equals(",") && isCapital(i - 3)) {
        return true;
      }
      if (!isAddress(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isAddress(int token) {
    return switch (word(token)) {
      case "of", "in", "on", "the", "block", ",", "." -> true;
      default -> isCapital(token) || isNumber(token);
    };
  }

  // "groups backed by its allies in Newland": these are of Newland, and what they do is elsewhere.
  private boolean isOfAlly() {
    return switch (word(from - 1)) {
      case "in", "of", "from" -> has(from - 2, WordClass.ALLY);
      default -> false;
    };
  }

  private boolean isNumber(int token) {
    String word = word(token);
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  private boolean isAge(int token) {
    String word = word(token);
    return word.length() <= 2 && !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  // "With offices in …", "headquartered in …", "based in …", "founded in 2013 in …".
  private boolean isSeat() {
    int sentence = text.sentenceAt(tokens.start(from));
    int first = sentence < 0 ? 0 : text.sentences().get(sentence).firstToken();
    for (int i = from - 1; i >= Math.max(first, from - FARTHEST_OFFICE); i--) {
      switch (word(i)) {
        case "headquartered", "offices", "headquarters", "located", "subsidiaries", "branches" -> {
          return true;
        }
        case "based", "born", "lives", "lived", "resides", "raised" -> {
          return i >= from - 4;
        }
        default -> {}
      }
    }
    return false;
  }

  // "University of California", "the New York Times".
  private boolean isPartOfName() {
    boolean of = word(from - 1).equals("of") && isCapital(from - 2);
    return of || isCapital(to) && tokens.isWord(to) && !isSentenceStart(to);
  }

  private boolean isSentenceStart(int token) {
    return token < tokens.size() && tokens.is(token, Tokens.SENTENCE_START);
  }

  private boolean isDeterminer(int token) {
    return has(token, WordClass.DETERMINER);
  }

  private boolean has(int token, WordClass wordClass) {
    return (WordClass.bitsOf(word(token)) & wordClass.bit()) != 0;
  }

  private boolean isCapital(int token) {
    return token >= 0 && token < tokens.size() && tokens.is(token, Tokens.CAPITAL);
  }

  private String word(int token) {
    return token < 0 || token >= tokens.size() ? "" : tokens.lower(token);
  }
}
