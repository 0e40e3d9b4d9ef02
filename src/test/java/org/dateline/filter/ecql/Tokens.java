package org.dateline.filter.ecql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.filter.ecql.Token.Kind;

/** Takes the text of a filter apart, and refuses what would be too much for a parser. */
final class Tokens {

  static final int LONGEST = 20_000;
  static final int DEEPEST = 50;

  private static final Pattern FORM =
      Pattern.compile(
          "(?<DATE>\\d{4}-\\d{2}-\\d{2}(?:[Tt][0-9:.]+(?:[Zz]|[+-]\\d{2}:\\d{2})?)?)"
              + "|(?<NUMBER>(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d++)?)"
              + "|(?<WORD>[\\p{L}_][\\p{L}\\p{N}_:.]*+)"
              + "|(?<TEXT>'(?:[^']|'')*+')"
              + "|(?<NAME>\"(?:[^\"]|\"\")*+\")"
              + "|(?<SIGN><>|<=|>=|[-+*/=<>(),])");

  /** A text with a backslash before quotes within it; before the last, it is just a backslash. */
  private static final Pattern QUOTED =
      Pattern.compile("'(?:\\\\'|''|[^'])*+'|'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"");

  private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\'(?!$)");

  private Tokens() {}

  /**
   * The same with a quote doubled that has a backslash before it: both ways to write it are as
   * long, so that places stay.
   */
  static String withoutEscapes(String text) {
    return QUOTED
        .matcher(text)
        .replaceAll(
            quoted ->
                Matcher.quoteReplacement(ESCAPED_QUOTE.matcher(quoted.group()).replaceAll("''")));
  }

  /**
   * The tokens, the last of which is the end.
   *
   * @throws EcqlException if the text is too long or too deep, or holds a character that is part of
   *     no token
   */
  static List<Token> of(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new EcqlException(
          "expected 1 to %,d characters, but there were %,d".formatted(LONGEST, text.length()));
    }
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = FORM.matcher(text);
    int depth = 0;
    for (int at = next(text, 0); at < text.length(); at = next(text, matcher.end())) {
      matcher.region(at, text.length());
      if (!matcher.lookingAt()) {
        throw unreadable(text, at);
      }
      Token token = new Token(kind(matcher), matcher.group(), at);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      check(token, depth);
      tokens.add(token);
    }
    tokens.add(new Token(Kind.END, "", text.length()));
    return tokens;
  }

  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static Kind kind(Matcher matcher) {
    for (Kind kind : List.of(Kind.DATE, Kind.NUMBER, Kind.WORD, Kind.TEXT, Kind.SIGN)) {
      if (matcher.group(kind.name()) != null) {
        return kind;
      }
    }
    return Kind.QUOTED_NAME;
  }

  private static void check(Token token, int depth) {
    if (depth > DEEPEST) {
      throw new EcqlException(
          "parentheses may stand " + DEEPEST + " deep, but were deeper", token.start());
    }
    if (token.kind() == Kind.NUMBER
        && (token.text().length() > 18 && token.text().matches("\\d+")
            || Double.isInfinite(Double.parseDouble(token.text())))) {
      throw new EcqlException("the number " + token.text() + " is too large", token.start());
    }
    if (token.value().chars().anyMatch(Character::isISOControl)) {
      throw new EcqlException("text must not hold control characters", token.start());
    }
  }

  private static EcqlException unreadable(String text, int at) {
    return switch (text.charAt(at)) {
      case '\'', '"' -> new EcqlException("expected an end of the quotes that start", at);
      default ->
          new EcqlException(
              "expected a name, value or sign, but was '%s'"
                  .formatted(Character.toString(text.codePointAt(at))),
              at);
    };
  }
}
