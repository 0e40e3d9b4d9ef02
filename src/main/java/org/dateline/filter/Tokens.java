package org.dateline.filter;

import java.util.List;
import org.dateline.filter.Token.Kind;

/** A cursor over the tokens of a filter. */
final class Tokens {

  private final List<Token> tokens;
  private int at;

  Tokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return peek(0);
  }

  /** The token that stands that many tokens further on, or the end. */
  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = peek();
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /** Takes the sign or word if it comes. */
  boolean takes(String text) {
    boolean comes = peek().is(text);
    if (comes) {
      next();
    }
    return comes;
  }

  /**
   * Takes a sign or word.
   *
   * @throws FilterSyntaxException if another token comes
   */
  void expect(String text) {
    if (!takes(text)) {
      throw peek().unexpected("'" + text + "'");
    }
  }

  /** Whether a name comes with a parenthesis after it. */
  boolean isCall() {
    return peek().kind() == Kind.WORD && peek(1).is("(");
  }

  /** What follows the parenthesis that closes the one that comes. */
  Token afterParentheses() {
    int ahead = 0;
    int depth = 0;
    Token token;
    do {
      token = peek(ahead++);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    } while (depth > 0 && token.kind() != Kind.END);
    return peek(ahead);
  }

  /**
   * Takes a number with its sign.
   *
   * @throws FilterSyntaxException if another token comes
   */
  double number() {
    double sign = takes("-") ? -1 : 1;
    takes("+");
    Token token = peek();
    if (token.kind() != Kind.NUMBER) {
      throw token.unexpected("a number");
    }
    return sign * Limits.number(next().text(), token.place());
  }
}
