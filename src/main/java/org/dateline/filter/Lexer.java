package org.dateline.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.filter.Token.Kind;

/** Splits the text of a filter into tokens. */
final class Lexer {

  // A backslash before a quote escapes it, unless no other quote follows that could end the text.
  private static final Pattern FORM =
      Pattern.compile(
          "(?<DATE>\\d{4}-\\d{2}-\\d{2}(?:[Tt][0-9:.]+(?:[Zz]|[+-]\\d{2}:\\d{2})?)?)"
              + "|(?<NUMBER>(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d++)?)"
              + "|(?<WORD>[\\p{L}_][\\p{L}\\p{N}_:]*+)"
              + "|(?<ESCAPED>'(?:\\\\'|''|[^'])*+')"
              + "|(?<TEXT>'(?:[^']|'')*+')"
              + "|(?<NAME>\"(?:[^\"]|\"\")*+\")"
              + "|(?<SIGN><>|<=|>=|[-+*/=<>(),])");

  private final String text;
  private final Matcher matcher;

  private Lexer(String text) {
    this.text = text;
    this.matcher = FORM.matcher(text);
  }

  /**
   * The tokens, the last of which is the end.
   *
   * @throws FilterSyntaxException if the text is too long or nests too deep, or has a character
   *     that is part of no token
   */
  static List<Token> tokens(String text) {
    Limits.requireLength(text);
    return new Lexer(text).tokens();
  }

  private List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    int depth = 0;
    for (int at = next(0); at < text.length(); at = next(matcher.end())) {
      Token token = token(at);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      Limits.requireDepth(depth, token.place());
      tokens.add(token);
    }
    tokens.add(new Token(Kind.END, "", "", text.length()));
    return tokens;
  }

  private int next(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private Token token(int at) {
    if (!matcher.region(at, text.length()).lookingAt()) {
      throw unreadable(at);
    }
    String written = matcher.group();
    Token token = new Token(kind(), written, value(written), at);
    if (token.value().chars().anyMatch(Character::isISOControl)) {
      throw new FilterSyntaxException("text must not contain control characters", token.place());
    }
    return token;
  }

  private Kind kind() {
    for (Kind kind : List.of(Kind.DATE, Kind.NUMBER, Kind.WORD, Kind.SIGN)) {
      if (matcher.group(kind.name()) != null) {
        return kind;
      }
    }
    return matcher.group("NAME") == null ? Kind.TEXT : Kind.QUOTED_NAME;
  }

  private String value(String written) {
    if (matcher.group("ESCAPED") != null) {
      return unquoted(written).replaceAll("\\\\'|''", "'");
    }
    if (matcher.group("TEXT") != null) {
      return unquoted(written).replace("''", "'");
    }
    return matcher.group("NAME") == null ? written : unquoted(written).replace("\"\"", "\"");
  }

  private static String unquoted(String written) {
    return written.substring(1, written.length() - 1);
  }

  private FilterSyntaxException unreadable(int at) {
    String form =
        switch (text.charAt(at)) {
          case '\'', '"' -> "expected an end of the quotes that start";
          default ->
              "expected a name, value or sign, but was '%s'"
                  .formatted(Character.toString(text.codePointAt(at)));
        };
    return new FilterSyntaxException(form, Place.character(at));
  }
}
