package org.dateline.filter.ecql;

import org.geotools.api.filter.And;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.FilterVisitor;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNil;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.AnyInteracts;
import org.geotools.api.filter.temporal.Before;
import org.geotools.api.filter.temporal.Begins;
import org.geotools.api.filter.temporal.BegunBy;
import org.geotools.api.filter.temporal.During;
import org.geotools.api.filter.temporal.EndedBy;
import org.geotools.api.filter.temporal.Ends;
import org.geotools.api.filter.temporal.Meets;
import org.geotools.api.filter.temporal.MetBy;
import org.geotools.api.filter.temporal.OverlappedBy;
import org.geotools.api.filter.temporal.TContains;
import org.geotools.api.filter.temporal.TEquals;
import org.geotools.api.filter.temporal.TOverlaps;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every predicate, so that who extends it lists what it takes and nothing slips through.
 */
abstract class RefusingVisitor implements FilterVisitor {

  private static EcqlException refuse(String predicate) {
    return new EcqlException("events cannot be filtered by " + predicate + " yet");
  }

  @Override
  public Object visitNullFilter(@Nullable Object data) {
    throw refuse("nothing");
  }

  @Override
  public Object visit(ExcludeFilter filter, @Nullable Object data) {
    throw refuse("EXCLUDE");
  }

  @Override
  public Object visit(IncludeFilter filter, @Nullable Object data) {
    throw refuse("INCLUDE");
  }

  @Override
  public Object visit(And filter, @Nullable Object data) {
    throw refuse("AND");
  }

  @Override
  public Object visit(Id filter, @Nullable Object data) {
    throw refuse("IN on ids");
  }

  @Override
  public Object visit(Not filter, @Nullable Object data) {
    throw refuse("NOT");
  }

  @Override
  public Object visit(Or filter, @Nullable Object data) {
    throw refuse("OR");
  }

  @Override
  public Object visit(PropertyIsBetween filter, @Nullable Object data) {
    throw refuse("BETWEEN");
  }

  @Override
  public Object visit(PropertyIsEqualTo filter, @Nullable Object data) {
    throw refuse("=");
  }

  @Override
  public Object visit(PropertyIsNotEqualTo filter, @Nullable Object data) {
    throw refuse("<>");
  }

  @Override
  public Object visit(PropertyIsGreaterThan filter, @Nullable Object data) {
    throw refuse(">");
  }

  @Override
  public Object visit(PropertyIsGreaterThanOrEqualTo filter, @Nullable Object data) {
    throw refuse(">=");
  }

  @Override
  public Object visit(PropertyIsLessThan filter, @Nullable Object data) {
    throw refuse("<");
  }

  @Override
  public Object visit(PropertyIsLessThanOrEqualTo filter, @Nullable Object data) {
    throw refuse("<=");
  }

  @Override
  public Object visit(PropertyIsLike filter, @Nullable Object data) {
    throw refuse("LIKE");
  }

  @Override
  public Object visit(PropertyIsNull filter, @Nullable Object data) {
    throw refuse("IS NULL");
  }

  @Override
  public Object visit(PropertyIsNil filter, @Nullable Object data) {
    throw refuse("IS NIL");
  }

  @Override
  public Object visit(BBOX filter, @Nullable Object data) {
    throw refuse("BBOX");
  }

  @Override
  public Object visit(Beyond filter, @Nullable Object data) {
    throw refuse("BEYOND");
  }

  @Override
  public Object visit(Contains filter, @Nullable Object data) {
    throw refuse("CONTAINS");
  }

  @Override
  public Object visit(Crosses filter, @Nullable Object data) {
    throw refuse("CROSSES");
  }

  @Override
  public Object visit(Disjoint filter, @Nullable Object data) {
    throw refuse("DISJOINT");
  }

  @Override
  public Object visit(DWithin filter, @Nullable Object data) {
    throw refuse("DWITHIN");
  }

  @Override
  public Object visit(Equals filter, @Nullable Object data) {
    throw refuse("EQUALS");
  }

  @Override
  public Object visit(Intersects filter, @Nullable Object data) {
    throw refuse("INTERSECTS");
  }

  @Override
  public Object visit(Overlaps filter, @Nullable Object data) {
    throw refuse("OVERLAPS");
  }

  @Override
  public Object visit(Touches filter, @Nullable Object data) {
    throw refuse("TOUCHES");
  }

  @Override
  public Object visit(Within filter, @Nullable Object data) {
    throw refuse("WITHIN");
  }

  @Override
  public Object visit(After filter, @Nullable Object data) {
    throw refuse("AFTER");
  }

  @Override
  public Object visit(AnyInteracts filter, @Nullable Object data) {
    throw refuse("ANYINTERACTS");
  }

  @Override
  public Object visit(Before filter, @Nullable Object data) {
    throw refuse("BEFORE");
  }

  @Override
  public Object visit(Begins filter, @Nullable Object data) {
    throw refuse("BEGINS");
  }

  @Override
  public Object visit(BegunBy filter, @Nullable Object data) {
    throw refuse("BEGUNBY");
  }

  @Override
  public Object visit(During filter, @Nullable Object data) {
    throw refuse("DURING");
  }

  @Override
  public Object visit(EndedBy filter, @Nullable Object data) {
    throw refuse("ENDEDBY");
  }

  @Override
  public Object visit(Ends filter, @Nullable Object data) {
    throw refuse("ENDS");
  }

  @Override
  public Object visit(Meets filter, @Nullable Object data) {
    throw refuse("MEETS");
  }

  @Override
  public Object visit(MetBy filter, @Nullable Object data) {
    throw refuse("METBY");
  }

  @Override
  public Object visit(OverlappedBy filter, @Nullable Object data) {
    throw refuse("OVERLAPPEDBY");
  }

  @Override
  public Object visit(TContains filter, @Nullable Object data) {
    throw refuse("TCONTAINS");
  }

  @Override
  public Object visit(TEquals filter, @Nullable Object data) {
    throw refuse("TEQUALS");
  }

  @Override
  public Object visit(TOverlaps filter, @Nullable Object data) {
    throw refuse("TOVERLAPS");
  }
}
