package org.dateline.filter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.filter.Condition.Operator;
import org.dateline.filter.Token.Kind;
import org.dateline.geo.Crs;

/**
 * Reads CQL2 text (OGC 21-065r2, 8.1) by recursive descent, and also its predecessor ECQL, as far
 * as that has the same meaning.
 */
final class TextParser {

  /** What may follow an operand, but not a condition. */
  private static final Set<String> AFTER_OPERAND =
      Set.of("+", "-", "*", "/", "LIKE", "ILIKE", "BETWEEN", "IN", "IS", "NOT");

  private final Tokens in;
  private final Predicates predicates;
  private final OperandParser operands;
  private final SpatialParser spatial;
  private final TemporalParser temporal;

  private TextParser(String text, Crs crs, FilterSchema schema) {
    in = new Tokens(Lexer.tokens(text));
    predicates = new Predicates(schema);
    operands = new OperandParser(in, predicates);
    spatial = new SpatialParser(in, predicates, crs);
    temporal = new TemporalParser(in, predicates, operands);
  }

  /**
   * Reads a filter.
   *
   * @param crs what the coordinates of its geometries are in
   * @throws FilterSyntaxException if it is none
   */
  static Condition parse(String text, Crs crs, FilterSchema schema) {
    TextParser parser = new TextParser(text, crs, schema);
    Condition condition = parser.alternatives();
    if (parser.in.peek().kind() != Kind.END) {
      throw parser.in.peek().unexpected("AND, OR or the end");
    }
    return condition;
  }

  private Condition alternatives() {
    return several("OR", () -> several("AND", this::factor, Predicates::all), Predicates::any);
  }

  private Condition several(
      String word, Supplier<Condition> part, Function<List<Condition>, Condition> joined) {
    Condition first = part.get();
    if (!in.peek().is(word)) {
      return first;
    }
    List<Condition> parts = new ArrayList<>(List.of(first));
    while (in.takes(word)) {
      parts.add(part.get());
    }
    return joined.apply(parts);
  }

  private Condition factor() {
    return in.takes("NOT") ? Predicates.not(primary()) : primary();
  }

  private Condition primary() {
    Token token = in.peek();
    if (token.is("(") && !isOperand(in.afterParentheses())) {
      in.next();
      Condition condition = alternatives();
      in.expect(")");
      return condition;
    }
    if (in.takes("INCLUDE")) {
      return Predicates.ALWAYS;
    }
    if (in.takes("EXCLUDE")) {
      return Predicates.NEVER;
    }
    if (token.is("ID") && in.peek(1).is("IN")) {
      in.next();
    }
    if (in.takes("IN")) {
      return ids();
    }
    if (in.isCall()) {
      Optional<Condition> condition = spatial.predicate();
      if (condition.isPresent()) {
        return condition.get();
      }
      if (TemporalRelation.isNamed(token.text())) {
        return temporal.relation();
      }
    }
    return predicate(operands.operand());
  }

  private static boolean isOperand(Token following) {
    return AFTER_OPERAND.stream().anyMatch(following::is)
        || operator(following).isPresent()
        || TemporalParser.isOperator(following);
  }

  private static Optional<Operator> operator(Token token) {
    return List.of(Operator.values()).stream().filter(one -> token.is(one.sign())).findFirst();
  }

  private Condition predicate(Term left) {
    Optional<Operator> operator = operator(in.peek());
    if (operator.isPresent()) {
      in.next();
      return predicates.comparison(left, operator.get(), operands.operand());
    }
    if (TemporalParser.isOperator(in.peek())) {
      return temporal.operator(left);
    }
    if (in.takes("IS")) {
      boolean negated = in.takes("NOT");
      in.expect("NULL");
      return negated(negated, predicates.missing(left));
    }
    boolean negated = in.takes("NOT");
    if (in.peek().is("LIKE") || in.peek().is("ILIKE")) {
      boolean matchesCase = in.next().is("LIKE");
      return negated(negated, predicates.like(left, operands.text(), matchesCase));
    }
    if (in.takes("BETWEEN")) {
      Term least = operands.operand();
      in.expect("AND");
      return negated(negated, predicates.between(left, least, operands.operand()));
    }
    if (in.takes("IN")) {
      return negated(negated, predicates.in(left, list(operands::operand)));
    }
    if (negated || left.kind() != ValueKind.BOOLEAN) {
      throw in.peek().unexpected("an operator such as =, LIKE or IN");
    }
    return predicates.truth(left);
  }

  private static Condition negated(boolean negated, Condition condition) {
    return negated ? Predicates.not(condition) : condition;
  }

  private <T> List<T> list(Supplier<T> part) {
    List<T> parts = new ArrayList<>();
    in.expect("(");
    do {
      parts.add(part.get());
    } while (in.takes(","));
    in.expect(")");
    return parts;
  }

  private Condition ids() {
    return new Condition.HasId(
        new HashSet<>(
            list(
                () -> {
                  if (in.peek().kind() != Kind.TEXT && in.peek().kind() != Kind.NUMBER) {
                    throw in.peek().unexpected("an id in single quotes");
                  }
                  return in.next().value();
                })));
  }
}
