package org.dateline.filter.ecql;

import java.util.Locale;
import org.dateline.filter.ecql.Token.Kind;

/**
 * The temporal predicates of CQL2 as comparisons of the ends of both sides (OGC 21-065r2, 7.4). A
 * date or a property is a side that starts and ends at once.
 */
final class TemporalPredicate {

  private static final String NAMES =
      "T_AFTER, T_BEFORE, T_CONTAINS, T_DISJOINT, T_DURING, T_EQUALS, T_FINISHEDBY, T_FINISHES,"
          + " T_INTERSECTS, T_MEETS, T_METBY, T_OVERLAPPEDBY, T_OVERLAPS, T_STARTEDBY, T_STARTS";

  private TemporalPredicate() {}

  /** Takes {@code T_AFTER(event_start, DATE('2012-09-29'))} and its like. */
  static String ecql(TokenReader in) {
    Token name = in.next();
    in.expect("(");
    Side a = side(in);
    in.expect(",");
    Side b = side(in);
    in.expect(")");
    return "(" + comparisons(name, a, b) + ")";
  }

  private static String comparisons(Token name, Side a, Side b) {
    return switch (name.text().toUpperCase(Locale.ROOT)) {
      case "T_AFTER" -> a.start.is(">", b.end);
      case "T_BEFORE" -> a.end.is("<", b.start);
      case "T_CONTAINS" -> a.start.is("<", b.start) + and(a.end.is(">", b.end));
      case "T_DISJOINT" -> a.end.is("<", b.start) + " OR " + a.start.is(">", b.end);
      case "T_DURING" -> a.start.is(">", b.start) + and(a.end.is("<", b.end));
      case "T_EQUALS" -> a.start.is("=", b.start) + and(a.end.is("=", b.end));
      case "T_FINISHEDBY" -> a.start.is("<", b.start) + and(a.end.is("=", b.end));
      case "T_FINISHES" -> a.start.is(">", b.start) + and(a.end.is("=", b.end));
      case "T_INTERSECTS" -> a.start.is("<=", b.end) + and(a.end.is(">=", b.start));
      case "T_MEETS" -> a.end.is("=", b.start);
      case "T_METBY" -> a.start.is("=", b.end);
      case "T_OVERLAPPEDBY" ->
          a.start.is(">", b.start) + and(a.start.is("<", b.end)) + and(a.end.is(">", b.end));
      case "T_OVERLAPS" ->
          a.start.is("<", b.start) + and(a.end.is(">", b.start)) + and(a.end.is("<", b.end));
      case "T_STARTEDBY" -> a.start.is("=", b.start) + and(a.end.is(">", b.end));
      case "T_STARTS" -> a.start.is("=", b.start) + and(a.end.is("<", b.end));
      default ->
          throw new EcqlException(
              "there is no temporal predicate '" + name.text() + "'; there are " + NAMES + ",",
              name.start());
    };
  }

  private static String and(String comparison) {
    return " AND " + comparison;
  }

  private static Side side(TokenReader in) {
    if (!in.peek().is("INTERVAL")) {
      End both = end(in);
      return new Side(both, both);
    }
    in.next();
    in.expect("(");
    End start = in.peek().is("'..'") ? open(in, -1) : end(in);
    in.expect(",");
    End end = in.peek().is("'..'") ? open(in, 1) : end(in);
    in.expect(")");
    return new Side(start, end);
  }

  private static End open(TokenReader in, int infinity) {
    return new End(in.next().text(), infinity, false);
  }

  private static End end(TokenReader in) {
    Token token = in.peek();
    if (token.isName() && in.peek(1).is("(")) {
      return new End(Instants.ecql(Instants.readCall(in)), 0, false);
    }
    if (token.kind() == Kind.TEXT || token.kind() == Kind.DATE) {
      return new End(Instants.ecql(in.next()), 0, false);
    }
    if (!token.isName()) {
      throw TokenReader.unexpected("a date, an interval or a property", token);
    }
    return new End(in.next().text(), 0, true);
  }

  private record Side(End start, End end) {}

  /**
   * One end of a side.
   *
   * @param infinity -1 where the side has no beginning, 1 where it has no end, otherwise 0
   */
  private record End(String ecql, int infinity, boolean isProperty) {

    String is(String sign, End other) {
      if (infinity == 0 && other.infinity == 0) {
        return ecql + " " + sign + " " + other.ecql;
      }
      if (!holds(sign, Integer.compare(infinity, other.infinity))) {
        return "EXCLUDE";
      }
      End finite = isProperty ? this : other;
      return finite.isProperty ? finite.ecql + " IS NOT NULL" : "INCLUDE";
    }

    private static boolean holds(String sign, int comparison) {
      return switch (sign) {
        case "<" -> comparison < 0;
        case "<=" -> comparison <= 0;
        case ">" -> comparison > 0;
        case ">=" -> comparison >= 0;
        default -> comparison == 0;
      };
    }
  }
}
