package org.dateline.filter;

import java.util.ArrayList;
import java.util.List;
import org.dateline.filter.Condition.All;
import org.dateline.filter.Condition.Any;
import org.dateline.filter.Condition.Comparison;
import org.dateline.filter.Condition.Not;
import org.dateline.filter.Condition.Operator;
import org.dateline.geo.Position;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Makes the conditions of one filter, for all of its syntaxes: checks that properties exist, that
 * types match and that the filter stays within its limits.
 */
public final class Predicates {

  /** Holds always. */
  public static final Condition ALWAYS = new All(List.of());

  /** Holds never. */
  public static final Condition NEVER = new Any(List.of());

  private final FilterSchema schema;
  private int count;

  public Predicates(FilterSchema schema) {
    this.schema = schema;
  }

  /** All of them hold. What is nested is made flat, because a database has a limit for depth. */
  public static Condition all(List<Condition> conditions) {
    List<Condition> flat = new ArrayList<>();
    for (Condition part : conditions) {
      flat.addAll(part instanceof All all ? all.conditions() : List.of(part));
    }
    return new All(flat);
  }

  /** One of them holds. */
  public static Condition any(List<Condition> conditions) {
    List<Condition> flat = new ArrayList<>();
    for (Condition part : conditions) {
      flat.addAll(part instanceof Any any ? any.conditions() : List.of(part));
    }
    return new Any(flat);
  }

  /** A property of the schema. */
  public Term property(String name, Place place) {
    String known = name.equals("geometry") ? FilterSchema.GEOMETRY : name;
    ValueKind kind =
        schema
            .findKind(known)
            .orElseThrow(
                () ->
                    new FilterSyntaxException(
                        "%s have no property '%s'; they have %s; the name stands"
                            .formatted(schema.noun(), name, schema.names()),
                        place));
    return new Term(new Operand.Property(known), kind, place);
  }

  /** A text without some differences; of a literal, what remains of it. */
  public Term folded(Folding folding, Term of) {
    if (of.operand() instanceof Operand.Text text) {
      return Term.of(folding.apply(text.value()), of.place());
    }
    if (of.kind() != ValueKind.TEXT) {
      throw mismatch(of, folding.name());
    }
    return new Term(new Operand.Folded(folding, of.operand()), ValueKind.TEXT, of.place());
  }

  /** A number that is calculated; of literals, the result. */
  Term calculated(Term left, Operand.Sign sign, Term right, Place place) {
    requireNumber(left, sign);
    requireNumber(right, sign);
    if (left.operand() instanceof Operand.Numeral one
        && right.operand() instanceof Operand.Numeral other) {
      double result = sign.apply(one.value(), other.value());
      if (!Double.isFinite(result)) {
        throw new FilterSyntaxException("there is no result of '" + sign.text() + "'", place);
      }
      return Term.of(result, left.place());
    }
    requireFactor(left);
    requireFactor(right);
    var operand = new Operand.Arithmetic(left.operand(), sign, right.operand());
    if (operand.signs() > Limits.SIGNS) {
      throw new FilterSyntaxException(
          "one side of a comparison may have " + Limits.SIGNS + " arithmetic signs, but has more",
          place);
    }
    return new Term(operand, ValueKind.NUMBER, (left.isLiteral() ? right : left).place());
  }

  private static void requireNumber(Term term, Operand.Sign sign) {
    if (term.kind() != ValueKind.NUMBER) {
      throw term.isLiteral()
          ? new FilterSyntaxException(
              "'%s' wants numbers, not %s,".formatted(sign.text(), term.told()), term.place())
          : mismatch(term, "'" + sign.text() + "'");
    }
  }

  private static void requireFactor(Term term) {
    if (term.operand() instanceof Operand.Numeral number) {
      double size = Math.abs(number.value());
      if (size > Limits.GREATEST_FACTOR || size > 0 && size < 1 / Limits.GREATEST_FACTOR) {
        throw new FilterSyntaxException(
            "arithmetic takes numbers up to 1e9 and no smaller than 1e-9, but the number was "
                + term.told(),
            term.place());
      }
    }
  }

  /** Compares two operands of which at least one is about a property and the other of its kind. */
  public Condition comparison(Term left, Operator operator, Term right) {
    Term about = left.isLiteral() ? right : left;
    requireProperty("a comparison", about);
    if (about.kind() == ValueKind.GEOMETRY) {
      throw mismatch(about, operator.sign());
    }
    return counted(new Comparison(as(about, left), operator, as(about, right)));
  }

  /** An operand as one that can be compared with a property. */
  private static Operand as(Term about, Term term) {
    if (term.kind() == about.kind()) {
      return term.operand();
    }
    if (about.kind() == ValueKind.DATE && term.operand() instanceof Operand.Text) {
      return date(term).operand();
    }
    // GDAL has no type for truth, and so asks for planned = 1.
    if (about.kind() == ValueKind.BOOLEAN && term.operand() instanceof Operand.Numeral number) {
      if (number.value() == 0 || number.value() == 1) {
        return new Operand.Truth(number.value() == 1);
      }
    }
    throw term.isLiteral() ? mismatch(about, term.told()) : mismatch(term, about.told());
  }

  /** A date that may have been written as a text. */
  static Term date(Term term) {
    if (term.operand() instanceof Operand.Text text) {
      return Term.of(Instants.parse(text.value(), term.place()), term.place());
    }
    if (term.kind() != ValueKind.DATE) {
      throw term.isLiteral()
          ? new FilterSyntaxException(
              "expected a date such as 2012-09-29, but was " + term.told(), term.place())
          : mismatch(term, "a date");
    }
    return term;
  }

  /** Whether a property is true, or true or false themselves. */
  Condition truth(Term term) {
    if (term.operand() instanceof Operand.Truth truth) {
      return truth.value() ? ALWAYS : NEVER;
    }
    return comparison(term, Operator.EQUAL, Term.of(true, term.place()));
  }

  /** A text is like a pattern; see {@link Condition.Like}. */
  public Condition like(Term text, String pattern, boolean matchesCase) {
    requireProperty("LIKE", text);
    if (text.kind() != ValueKind.TEXT) {
      throw mismatch(text, "text");
    }
    return counted(
        matchesCase
            ? new Condition.Like(text.operand(), pattern)
            : new Condition.Like(
                new Operand.Folded(Folding.CASEI, text.operand()), Folding.CASEI.apply(pattern)));
  }

  /** An operand is not less than one bound and not greater than another. */
  public Condition between(Term term, Term least, Term greatest) {
    return all(
        List.of(
            comparison(term, Operator.GREATER_OR_EQUAL, least),
            comparison(term, Operator.LESS_OR_EQUAL, greatest)));
  }

  /** An operand is one of some values. */
  Condition in(Term term, List<Term> values) {
    return any(values.stream().map(value -> comparison(term, Operator.EQUAL, value)).toList());
  }

  /** The feature lacks a property. */
  public Condition missing(Term term) {
    if (!(term.operand() instanceof Operand.Property property)) {
      throw new FilterSyntaxException(
          "IS NULL is about a property, but was " + term.told(), term.place());
    }
    return counted(new Condition.Missing(property.name()));
  }

  /** The geometry of the feature stands so to another; one of the two is the property. */
  public Condition related(SpatialRelation relation, Shape left, Shape right) {
    Geometry geometry = geometry(left, right);
    boolean converse = left.geometry().isPresent();
    return counted(new Condition.Related(converse ? relation.converse() : relation, geometry));
  }

  /** The geometry of the feature is within a distance of a point. */
  public Condition near(Shape left, Shape right, double meters) {
    if (!(geometry(left, right) instanceof Point point) || point.isEmpty()) {
      throw new FilterSyntaxException(
          "expected a distance as in DWITHIN(geom, POINT(37.2 36.2), 50, kilometers)",
          right.place());
    }
    return counted(new Condition.Near(new Position(point.getX(), point.getY()), meters));
  }

  private static Geometry geometry(Shape left, Shape right) {
    for (Shape side : List.of(left, right)) {
      side.property()
          .filter(property -> property.kind() != ValueKind.GEOMETRY)
          .ifPresent(
              property -> {
                throw mismatch(property, "a spatial predicate");
              });
    }
    if (left.geometry().isPresent() == right.geometry().isPresent()) {
      throw new FilterSyntaxException(
          "a spatial predicate is about the property geom and a geometry such as"
              + " POLYGON((36 35, 38 35, 37 37, 36 35)); that stands",
          left.place());
    }
    return left.geometry().or(right::geometry).orElseThrow();
  }

  /** It does not hold. */
  public static Condition not(Condition condition) {
    return new Not(condition);
  }

  private <C extends Condition> Condition counted(C condition) {
    Limits.requirePredicates(++count);
    return condition;
  }

  private void requireProperty(String what, Term term) {
    if (term.isLiteral()) {
      throw new FilterSyntaxException(
          what + " is about a property (" + schema.names() + "); there is none", term.place());
    }
  }

  private static FilterSyntaxException mismatch(Term term, String other) {
    return new FilterSyntaxException(
        "'%s' is %s, not with %s; the name stands"
            .formatted(term.property(), term.kind().hint(), other),
        term.place());
  }
}
