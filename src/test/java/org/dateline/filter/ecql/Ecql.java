package org.dateline.filter.ecql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.filter.Folding;
import org.dateline.filter.ecql.Token.Kind;
import org.dateline.geo.Crs;

/**
 * Says a filter in ECQL, which GeoTools reads, and remembers where each piece comes from.
 *
 * <p>CQL2 text (OGC 21-065r2) and ECQL agree in most. They differ in the names of spatial
 * predicates ({@code S_…}), in temporal predicates, which are functions here and operators there
 * and which we say as comparisons, and in the literals of dates and boxes.
 */
final class Ecql {

  /** Words that may stand before a parenthesis and are no function. */
  private static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT", "IN", "BETWEEN", "LIKE");

  private static final Set<String> SPATIAL =
      Set.of(
          "INTERSECTS",
          "DISJOINT",
          "WITHIN",
          "CONTAINS",
          "TOUCHES",
          "CROSSES",
          "OVERLAPS",
          "EQUALS");

  private static final Set<String> DISTANCE = Set.of("DWITHIN", "BEYOND");

  private final Crs crs;
  private final TokenReader in;
  private final StringBuilder out = new StringBuilder();
  private final TreeMap<Integer, Integer> origins = new TreeMap<>();

  private Ecql(List<Token> tokens, Crs crs) {
    this.crs = crs;
    in = new TokenReader(tokens);
    while (in.peek().kind() != Kind.END) {
      step();
    }
    origins.put(out.length(), in.peek().start());
  }

  /**
   * Says it.
   *
   * @param crs what the coordinates of its geometries are in
   */
  static Ecql of(List<Token> tokens, Crs crs) {
    return new Ecql(tokens, crs);
  }

  String text() {
    return out.toString();
  }

  /** Where in the filter that stands which starts here in the ECQL. */
  int originOf(int offset) {
    Map.Entry<Integer, Integer> origin = origins.floorEntry(Math.min(offset, out.length()));
    return origin == null ? 0 : origin.getValue();
  }

  private void step() {
    Token token = in.peek();
    String name = token.text().toUpperCase(Locale.ROOT);
    boolean isHigh = in.peek(1).is("Z") && Geometries.isLiteral(name);
    requireNoArithmetic(token, in.peek(-1), in.peek(1));
    if (token.kind() == Kind.DATE) {
      emit(in.next(), Instants.ecql(token));
    } else if (token.kind() == Kind.WORD && (in.peek(1).is("(") || isHigh)) {
      call(token, name);
    } else if (token.is("+")) {
      in.next(); // the sign of a number, which ECQL does not know
    } else if (isCondition(token)) {
      emit(in.next(), token.is("TRUE") ? "INCLUDE" : "EXCLUDE");
    } else {
      emit(in.next(), token.text());
    }
  }

  /** Whether the token is true or false and stands alone, not beside what it is compared with. */
  private boolean isCondition(Token token) {
    boolean isTruth = token.kind() == Kind.WORD && (token.is("TRUE") || token.is("FALSE"));
    Token before = in.peek(-1);
    boolean begins = in.position() == 0 || before.is("(") && !in.peek(-2).is("IN");
    return isTruth
        && (begins || isOneOf(before, "AND", "OR", "NOT"))
        && (in.peek(1).kind() == Kind.END || isOneOf(in.peek(1), ")", "AND", "OR"));
  }

  private static boolean isOneOf(Token token, String... texts) {
    return Stream.of(texts).anyMatch(token::is);
  }

  // Refused here, because a parser goes as deep as a sum is long.
  private static void requireNoArithmetic(Token sign, Token before, Token behind) {
    boolean arithmetic =
        switch (sign.text()) {
          case "*" -> true;
          // The sign of a number, or that of a period between two dates.
          case "+", "-" -> behind.kind() != Kind.NUMBER || isOperand(before);
          case "/" -> before.kind() != Kind.DATE;
          default -> false;
        };
    if (arithmetic) {
      throw new EcqlException("filters know no arithmetic yet", sign.start());
    }
  }

  /** Whether a sum may go on behind the token. */
  private static boolean isOperand(Token token) {
    boolean isKeyword = KEYWORDS.contains(token.text().toUpperCase(Locale.ROOT));
    return token.kind() == Kind.NUMBER || token.is(")") || token.isName() && !isKeyword;
  }

  private void call(Token token, String name) {
    Optional<Folding> folding = Folding.find(name);
    String spatial = name.startsWith("S_") ? name.substring(2) : name;
    if (folding.isPresent()) {
      folding(token, folding.get());
    } else if (name.equals("DATE") || name.equals("TIMESTAMP")) {
      emit(token, Instants.ecql(Instants.readCall(in)));
    } else if (name.startsWith("T_")) {
      emit(token, TemporalPredicate.ecql(in));
    } else if (name.equals("BBOX")) {
      emit(token, Geometries.box(in, crs));
    } else if (Geometries.isLiteral(name)) {
      emit(token, Geometries.literal(in, crs));
    } else if (SPATIAL.contains(spatial) || DISTANCE.contains(name)) {
      emit(in.next(), spatial);
    } else if (KEYWORDS.contains(name)) {
      emit(in.next(), name);
    } else {
      throw new EcqlException(
          "there is no predicate or function '"
              + token.text()
              + "'; there are CASEI, ACCENTI, DATE, TIMESTAMP, INTERVAL, BBOX, S_INTERSECTS and its"
              + " like, DWITHIN, T_AFTER and its like,",
          token.start());
    }
  }

  private void folding(Token token, Folding folding) {
    // A folded literal is a literal: only so does ECQL take it behind LIKE.
    Optional<String> literal = in.foldedLiteral();
    if (literal.isPresent()) {
      emit(token, "'" + literal.get().replace("'", "''") + "'");
      return;
    }
    int operand = in.lengthOfCall();
    if (in.peek(operand).is("NOT") && in.peek(operand + 1).is("IN")) {
      // ECQL takes NOT IN behind a property only.
      emit(token, "(NOT");
      copy(operand);
      in.next();
      copy(in.lengthOfCall());
      emit(token, ")");
    } else {
      emit(in.next(), folding.name());
    }
  }

  private void copy(int tokens) {
    int end = in.position() + tokens;
    emit(in.next(), in.peek(-1).text());
    while (in.position() < end) {
      step();
    }
  }

  private void emit(Token origin, String text) {
    origins.put(out.length(), origin.start());
    // A period, 2012-01-01T00:00:00Z/2013-01-01T00:00:00Z, is one token to ECQL.
    boolean joined = text.equals("/") || out.length() > 0 && out.charAt(out.length() - 1) == '/';
    if (out.length() > 0 && !joined) {
      origins.put(out.length() + 1, origin.start());
      out.append(' ');
    }
    out.append(text);
  }
}
