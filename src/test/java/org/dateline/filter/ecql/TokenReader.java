package org.dateline.filter.ecql;

import java.util.List;
import java.util.Optional;
import org.dateline.filter.Folding;
import org.dateline.filter.ecql.Token.Kind;

/** Goes through the tokens of a filter. */
final class TokenReader {

  private final List<Token> tokens;
  private int at;

  TokenReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return peek(0);
  }

  /** The token so many further on; before the first stands the first. */
  Token peek(int ahead) {
    return tokens.get(Math.max(0, Math.min(at + ahead, tokens.size() - 1)));
  }

  /** How many tokens are behind. */
  int position() {
    return at;
  }

  /** How many tokens a name takes together with the parentheses that follow it. */
  int lengthOfCall() {
    int length = 1;
    int depth = 0;
    do {
      Token token = peek(length++);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (token.kind() == Kind.END) {
        throw unexpected("')'", token);
      }
    } while (depth > 0);
    return length;
  }

  Token next() {
    Token token = peek();
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /**
   * Takes a sign.
   *
   * @throws EcqlException if another token comes
   */
  void expect(String sign) {
    Token token = next();
    if (!token.is(sign)) {
      throw unexpected("'" + sign + "'", token);
    }
  }

  /** Takes a sign if it comes. */
  boolean takes(String sign) {
    boolean comes = peek().is(sign) && peek().kind() == Kind.SIGN;
    if (comes) {
      next();
    }
    return comes;
  }

  /**
   * Takes a number with its sign.
   *
   * @throws EcqlException if another token comes
   */
  double number() {
    double sign = takes("-") ? -1 : 1;
    takes("+");
    Token token = next();
    if (token.kind() != Kind.NUMBER) {
      throw unexpected("a number", token);
    }
    return sign * Double.parseDouble(token.text());
  }

  /**
   * Takes {@code CASEI(ACCENTI('text'))} and its like as the text that it stands for, or nothing if
   * it is about something else than a text.
   */
  Optional<String> foldedLiteral() {
    int start = at;
    Optional<String> literal = folded();
    if (literal.isEmpty()) {
      at = start;
    }
    return literal;
  }

  private Optional<String> folded() {
    Token token = next();
    if (token.kind() == Kind.TEXT) {
      return Optional.of(token.value());
    }
    Optional<Folding> folding = Folding.find(token.text());
    if (folding.isEmpty() || !takes("(")) {
      return Optional.empty();
    }
    Optional<String> inner = folded();
    return takes(")") ? inner.map(folding.get()::apply) : Optional.empty();
  }

  static EcqlException unexpected(String expected, Token token) {
    return new EcqlException(
        "expected %s, but was %s".formatted(expected, token.told()), token.start());
  }
}
