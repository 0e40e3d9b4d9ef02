package org.dateline.filter;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dateline.filter.Operand.Sign;
import org.dateline.filter.Token.Kind;

/** Parses properties, literals and arithmetic. */
final class OperandParser {

  private static final Set<String> KEYWORDS =
      Set.of("AND", "OR", "NOT", "IN", "LIKE", "BETWEEN", "IS", "NULL");

  private final Tokens in;
  private final Predicates predicates;

  OperandParser(Tokens in, Predicates predicates) {
    this.in = in;
    this.predicates = predicates;
  }

  /** Takes a sum of products, or a single operand. */
  Term operand() {
    Term left = product();
    while (in.peek().is("+") || in.peek().is("-")) {
      Token sign = in.next();
      Sign operator = sign.is("+") ? Sign.PLUS : Sign.MINUS;
      left = predicates.calculated(left, operator, product(), sign.place());
    }
    return left;
  }

  private Term product() {
    Term left = simple();
    while (in.peek().is("*") || in.peek().is("/")) {
      Token sign = in.next();
      Sign operator = sign.is("*") ? Sign.TIMES : Sign.DIVIDED_BY;
      left = predicates.calculated(left, operator, simple(), sign.place());
    }
    return left;
  }

  private Term simple() {
    Token token = in.peek();
    if (in.takes("(")) {
      Term inner = operand();
      in.expect(")");
      return inner;
    }
    if (token.is("-") || token.is("+") || token.kind() == Kind.NUMBER) {
      return Term.of(in.number(), token.place());
    }
    if (token.kind() == Kind.TEXT) {
      return Term.of(in.next().value(), token.place());
    }
    if (token.is("TRUE") || token.is("FALSE")) {
      return Term.of(in.next().is("TRUE"), token.place());
    }
    if (token.kind() == Kind.DATE || isDateCall()) {
      return Term.of(instant(), token.place());
    }
    return in.isCall() ? folded() : property();
  }

  /** Takes a property. */
  Term property() {
    Token token = in.peek();
    if (!token.isName() || KEYWORDS.stream().anyMatch(token::is)) {
      throw token.unexpected("a property or a value");
    }
    return predicates.property(in.next().value(), token.place());
  }

  /** Takes a text, folded or not. */
  String text() {
    Token token = in.peek();
    if (simple().operand() instanceof Operand.Text text) {
      return text.value();
    }
    throw token.unexpected("a pattern in single quotes");
  }

  boolean isDateCall() {
    return in.isCall() && (in.peek().is("DATE") || in.peek().is("TIMESTAMP"));
  }

  /** Takes {@code 2012-09-29}, {@code DATE('2012-09-29')} or a {@code TIMESTAMP}. */
  Instant instant() {
    if (!isDateCall()) {
      Token token = in.peek();
      if (token.kind() != Kind.DATE) {
        throw token.unexpected("a date such as 2012-09-29");
      }
      return Instants.parse(in.next().text(), token.place());
    }
    in.next();
    in.expect("(");
    Token literal = in.peek();
    if (literal.kind() != Kind.TEXT) {
      throw literal.unexpected("a date in single quotes");
    }
    Instant instant = Instants.parse(in.next().value(), literal.place());
    in.expect(")");
    return instant;
  }

  private Term folded() {
    Token name = in.next();
    if (Geometries.isType(name.text())) {
      throw new FilterSyntaxException(
          "a geometry is compared by a spatial predicate such as S_INTERSECTS, but stands",
          name.place());
    }
    Optional<Folding> folding = Folding.find(name.text());
    if (folding.isEmpty()) {
      throw new FilterSyntaxException(
          "there is no predicate or function '"
              + name.text()
              + "'; there are CASEI, ACCENTI, DATE, TIMESTAMP, INTERVAL, BBOX, S_INTERSECTS and its"
              + " like, DWITHIN, T_AFTER and its like,",
          name.place());
    }
    in.expect("(");
    Term inner = operand();
    in.expect(")");
    return predicates.folded(folding.get(), inner);
  }
}
