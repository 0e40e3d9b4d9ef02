package org.dateline.store.sql;

import java.util.ArrayList;
import java.util.List;
import org.dateline.filter.Condition;
import org.dateline.filter.Operand;
import org.dateline.filter.SpatialRelation;
import org.dateline.geo.BoundingBox;
import org.dateline.geo.Position;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A condition as SQL over {@code event_facts f}. */
final class ConditionSql {

  /** SQLite reads {@code a OR b OR c} as a tree of that depth, of which it takes up to 1,000. */
  private static final int WIDEST = 50;

  private final Dialect dialect;
  private boolean wide;

  private ConditionSql(Dialect dialect) {
    this.dialect = dialect;
  }

  static Sql of(Condition condition, Dialect dialect) {
    ConditionSql sql = new ConditionSql(dialect);
    Sql narrow = sql.read(condition);
    // Only events has the columns that are rarely asked for. Looked up last, by the row's number.
    return sql.wide
        ? Sql.of("EXISTS (SELECT 1 FROM events x WHERE x.fid = f.fid AND ")
            .then(narrow)
            .then(Sql.of(")"))
        : narrow;
  }

  private Sql read(Condition condition) {
    if (condition instanceof Condition.All all) {
      return join(" AND ", all.conditions().stream().map(this::read).toList(), Sql.of("TRUE"));
    }
    if (condition instanceof Condition.Any any) {
      return join(" OR ", any.conditions().stream().map(this::read).toList(), Sql.of("FALSE"));
    }
    if (condition instanceof Condition.Not not) {
      return Sql.of("NOT ").then(parenthesised(read(not.condition())));
    }
    if (condition instanceof Condition.Comparison comparison) {
      return operand(comparison.left())
          .then(Sql.of(" " + comparison.operator().sign() + " "))
          .then(operand(comparison.right()));
    }
    if (condition instanceof Condition.Like like) {
      return dialect.like(operand(like.text()), like.pattern());
    }
    if (condition instanceof Condition.Missing missing) {
      return Sql.of(missingColumn(missing.property()) + " IS NULL");
    }
    if (condition instanceof Condition.HasId id) {
      return Sql.of("f.id IN ")
          .then(
              Sql.join(
                  ", ", id.ids().stream().map(one -> Sql.of("?", one)).toList(), Sql.of("()")));
    }
    if (condition instanceof Condition.Near near) {
      return near(near.center(), near.meters());
    }
    Condition.Related related = (Condition.Related) condition;
    return related(related.relation(), related.geometry());
  }

  private static Sql join(String between, List<Sql> pieces, Sql otherwise) {
    List<Sql> groups = pieces;
    while (groups.size() > WIDEST) {
      List<Sql> wider = new ArrayList<>();
      for (int i = 0; i < groups.size(); i += WIDEST) {
        List<Sql> group = groups.subList(i, Math.min(groups.size(), i + WIDEST));
        wider.add(Sql.join(between, group, otherwise));
      }
      groups = wider;
    }
    return Sql.join(between, groups, otherwise);
  }

  private Sql operand(Operand operand) {
    if (operand instanceof Operand.Property property) {
      return Sql.of(column(property.name()));
    }
    if (operand instanceof Operand.Folded folded) {
      return Sql.of(SqlFunctions.of(folded.folding())).then(parenthesised(operand(folded.of())));
    }
    if (operand instanceof Operand.Arithmetic arithmetic) {
      return calculated(arithmetic);
    }
    if (operand instanceof Operand.Text text) {
      return Sql.of("?", text.value());
    }
    if (operand instanceof Operand.Numeral number) {
      return Sql.of("?", number.value());
    }
    if (operand instanceof Operand.Moment moment) {
      return Sql.of("?", moment.days());
    }
    return Sql.of(((Operand.Truth) operand).value() ? "1" : "0");
  }

  // In floating point, as division of whole numbers would cut off what is left.
  private Sql calculated(Operand.Arithmetic arithmetic) {
    Sql right = number(arithmetic.right());
    boolean divides = arithmetic.sign() == Operand.Sign.DIVIDED_BY;
    return parenthesised(
        number(arithmetic.left())
            .then(Sql.of(" " + arithmetic.sign().text() + " "))
            .then(divides ? Sql.of("NULLIF(").then(right).then(Sql.of(", 0)")) : right));
  }

  private Sql number(Operand operand) {
    return operand instanceof Operand.Property
        ? Sql.of("CAST(").then(operand(operand)).then(Sql.of(" AS DOUBLE PRECISION)"))
        : operand(operand);
  }

  private String missingColumn(String property) {
    return property.equals("geom") ? "f.lon" : column(property);
  }

  private String column(String property) {
    String column = EventColumns.of(property, dialect);
    wide |= EventColumns.isWide(column);
    return column;
  }

  private Sql near(Position center, double meters) {
    return Sql.join(
        " AND ",
        List.of(
            BoxSql.within(center.boxAround(meters), null, dialect),
            Sql.of(
                SqlFunctions.METERS + "(f.lon, f.lat, ?, ?) <= ?",
                center.lon(),
                center.lat(),
                meters)),
        Sql.of("TRUE"));
  }

  private Sql related(SpatialRelation relation, Geometry geometry) {
    if (geometry.isEmpty()) {
      return Sql.of(relation == SpatialRelation.DISJOINT ? "TRUE" : "FALSE");
    }
    List<Sql> pieces = new ArrayList<>();
    if (relation != SpatialRelation.DISJOINT) {
      pieces.add(boxes(geometry));
    }
    // What lies in rectangles is known by now.
    if (relation != SpatialRelation.INTERSECTS || !consistsOfRectangles(geometry)) {
      pieces.add(dialect.related(relation, geometry));
    }
    return Sql.join(" AND ", pieces, Sql.of("TRUE"));
  }

  // One box for each part: parts on both sides of the antimeridian have the world in common.
  private Sql boxes(Geometry geometry) {
    List<Sql> boxes = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Envelope part = geometry.getGeometryN(i).getEnvelopeInternal();
      boxes.add(
          BoxSql.within(
              new BoundingBox(part.getMinX(), part.getMinY(), part.getMaxX(), part.getMaxY()),
              null,
              dialect));
    }
    return join(" OR ", boxes, Sql.of("FALSE"));
  }

  private static boolean consistsOfRectangles(Geometry geometry) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (!geometry.getGeometryN(i).isRectangle()) {
        return false;
      }
    }
    return true;
  }

  private static Sql parenthesised(Sql sql) {
    return Sql.of("(").then(sql).then(Sql.of(")"));
  }
}
