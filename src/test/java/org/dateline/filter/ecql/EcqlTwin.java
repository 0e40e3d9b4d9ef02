package org.dateline.filter.ecql;

import org.dateline.filter.Condition;
import org.dateline.filter.FilterSchema;
import org.dateline.geo.Crs;

/**
 * Reads filters by way of GeoTools: CQL2 JSON becomes CQL2 text, that becomes ECQL, which GeoTools
 * reads, and its tree becomes a condition. The product read them so before it had a parser.
 */
public final class EcqlTwin {

  private EcqlTwin() {}

  /** Reads a filter of events in CQL2 text or ECQL. */
  public static Condition parse(String text) {
    return condition(Tokens.withoutEscapes(text));
  }

  /** Reads a filter of events in CQL2 JSON. */
  public static Condition parseJson(String json) {
    return condition(Cql2Json.read(json).text());
  }

  private static Condition condition(String text) {
    return new ConditionReader(FilterText.read(text, Crs.CRS84), FilterSchema.EVENTS).read();
  }
}
