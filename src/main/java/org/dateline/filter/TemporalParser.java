package org.dateline.filter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.filter.Condition.Operator;
import org.dateline.filter.TemporalRelation.End;
import org.dateline.filter.TemporalRelation.Interval;
import org.dateline.filter.Token.Kind;

/** Reads the temporal functions of CQL2 and the temporal operators of ECQL. */
final class TemporalParser {

  private final Tokens in;
  private final Predicates predicates;
  private final OperandParser operands;

  TemporalParser(Tokens in, Predicates predicates, OperandParser operands) {
    this.in = in;
    this.predicates = predicates;
    this.operands = operands;
  }

  /** Takes {@code T_AFTER(event_start, DATE('2012-09-29'))} and its like. */
  Condition relation() {
    Token name = in.next();
    TemporalRelation relation = TemporalRelation.of(name.text(), name.place());
    in.expect("(");
    Interval first = interval();
    in.expect(",");
    Interval second = interval();
    in.expect(")");
    return relation.condition(first, second, predicates);
  }

  private Interval interval() {
    if (!in.peek().is("INTERVAL") || !in.isCall()) {
      End both = End.of(date());
      return new Interval(both, both);
    }
    in.next();
    in.expect("(");
    End start = end(-1);
    in.expect(",");
    End end = end(1);
    in.expect(")");
    return new Interval(start, end);
  }

  private End end(int infinity) {
    boolean isOpen = in.peek().kind() == Kind.TEXT && in.peek().value().equals("..");
    if (!isOpen) {
      return End.of(date());
    }
    in.next();
    return new End(null, infinity);
  }

  private Term date() {
    Token token = in.peek();
    boolean isDate =
        token.kind() == Kind.TEXT || token.kind() == Kind.DATE || operands.isDateCall();
    if (!isDate && (!token.isName() || in.isCall())) {
      throw token.unexpected("a date, an interval or a property");
    }
    return operands.operand();
  }

  /** Whether a word is {@code BEFORE}, {@code DURING}, {@code AFTER} or {@code TEQUALS}. */
  static boolean isOperator(Token token) {
    return Stream.of("BEFORE", "DURING", "AFTER", "TEQUALS").anyMatch(token::is);
  }

  /** Takes the rest of {@code event_start DURING 2012-01-01/2013-01-01} and its like. */
  Condition operator(Term property) {
    String name = in.next().text().toUpperCase(Locale.ROOT);
    boolean both = in.takes("OR");
    if (both) {
      in.expect(name.equals("BEFORE") ? "DURING" : "AFTER");
    }
    Token place = in.peek();
    Instant start = operands.instant();
    Instant end = in.takes("/") ? endOfPeriod(start) : start;
    if (end.isBefore(start)) {
      throw new FilterSyntaxException("a period must not end before it starts", place.place());
    }
    Term first = Term.of(start, place.place());
    Term last = Term.of(end, place.place());
    if (both) {
      return name.equals("BEFORE")
          ? compare(property, Operator.LESS, last)
          : compare(property, Operator.GREATER, first);
    }
    return switch (name) {
      case "BEFORE" -> compare(property, Operator.LESS, first);
      case "AFTER" -> compare(property, Operator.GREATER, last);
      case "TEQUALS" -> compare(property, Operator.EQUAL, first);
      default ->
          Predicates.all(
              List.of(
                  compare(property, Operator.GREATER, first),
                  compare(property, Operator.LESS, last)));
    };
  }

  private Condition compare(Term property, Operator operator, Term moment) {
    return predicates.comparison(property, operator, moment);
  }

  private Instant endOfPeriod(Instant start) {
    Token token = in.peek();
    String duration = token.text().toUpperCase(Locale.ROOT);
    if (token.kind() != Kind.WORD || operands.isDateCall()) {
      return operands.instant();
    }
    in.next();
    try {
      int time = duration.indexOf('T');
      LocalDateTime end = LocalDateTime.ofInstant(start, ZoneOffset.UTC);
      if (time != 0 && !duration.substring(0, time < 0 ? duration.length() : time).equals("P")) {
        end = end.plus(Period.parse(duration.substring(0, time < 0 ? duration.length() : time)));
      }
      if (time >= 0) {
        end = end.plus(Duration.parse("P" + duration.substring(time)));
      }
      return end.toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new FilterSyntaxException(
          "expected a date or a duration such as P1Y or P10D, but was '" + token.text() + "'",
          token.place(),
          e);
    }
  }
}
