package org.dateline.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dateline.filter.Condition.Operator;
import org.dateline.filter.ecql.EcqlTwin;
import org.dateline.geo.Crs;
import org.junit.jupiter.api.Test;

/**
 * Random filters: what can be read by way of GeoTools, the parser reads too, as the same condition.
 * {@code -Ddateline.filters=100000} tries more of them.
 */
class ParserTwinTest {

  private static final Pattern SUPERFLUOUS =
      Pattern.compile(
          "TRUE|FALSE|INCLUDE|EXCLUDE|INTERVAL|\\+(?![.0-9])", Pattern.CASE_INSENSITIVE);

  private static final int FILTERS = Integer.getInteger("dateline.filters", 2000);

  @Test
  void whatGeoToolsReadsInTextIsReadAsTheSame() {
    RandomSpelling spellings = new RandomSpelling(20261130);
    int readable = 0;
    for (int i = 0; i < FILTERS; i++) {
      String text = spellings.next();
      Optional<Condition> twin = read(text, EcqlTwin::parse);
      // The twin never checks what a true or false beside it makes superfluous, nor an end of an
      // interval that no comparison needs, and drops a plus wherever it stands.
      boolean unchecked = SUPERFLUOUS.matcher(text).find() && refused(text);
      if (twin.isPresent() && !unchecked) {
        readable++;
        assertThat(simplified(EventFilter.parse(text).condition()))
            .as("%d: %s", i, text)
            .isEqualTo(simplified(twin.get()));
      } else {
        // Refused, or understood by now; nothing else.
        read(text, one -> EventFilter.parse(one).condition());
      }
    }
    assertThat(readable).isGreaterThan(FILTERS / 2);
  }

  @Test
  void whatGeoToolsReadsInJsonIsReadAsTheSame() {
    RandomFilter filters = new RandomFilter(20261130);
    int written = 0;
    for (int i = 0; i < FILTERS; i++) {
      // A few of them have periods that end before they start.
      Condition condition =
          read(filters.next(), one -> EventFilter.parse(one).condition()).orElse(Predicates.ALWAYS);
      if (Cql2JsonWriter.canWrite(condition)) {
        written++;
        String json = Cql2JsonWriter.write(condition);
        assertThat(readJson(json)).as("%d: %s", i, json).isEqualTo(condition);
        assertThat(simplified(EcqlTwin.parseJson(json)))
            .as("%d: %s", i, json)
            .isEqualTo(simplified(condition));
      }
    }
    assertThat(written).isGreaterThan(FILTERS / 2);
  }

  /** The same without what GeoTools says in another way, or leaves out. */
  private static Condition simplified(Condition condition) {
    if (condition instanceof Condition.All all) {
      List<Condition> parts = simplified(all.conditions(), Predicates.ALWAYS);
      return parts.contains(Predicates.NEVER) ? Predicates.NEVER : one(Predicates.all(parts));
    }
    if (condition instanceof Condition.Any any) {
      List<Condition> parts = simplified(any.conditions(), Predicates.NEVER);
      return parts.contains(Predicates.ALWAYS) ? Predicates.ALWAYS : one(Predicates.any(parts));
    }
    if (condition instanceof Condition.Not not) {
      return negated(simplified(not.condition()));
    }
    return condition instanceof Condition.Comparison one && one.operator() == Operator.NOT_EQUAL
        ? negated(new Condition.Comparison(one.left(), Operator.EQUAL, one.right()))
        : condition;
  }

  private static List<Condition> simplified(List<Condition> conditions, Condition neutral) {
    return conditions.stream()
        .map(ParserTwinTest::simplified)
        .filter(one -> !one.equals(neutral))
        .toList();
  }

  private static Condition one(Condition condition) {
    if (condition instanceof Condition.All all && all.conditions().size() == 1) {
      return all.conditions().get(0);
    }
    return condition instanceof Condition.Any any && any.conditions().size() == 1
        ? any.conditions().get(0)
        : condition;
  }

  private static Condition negated(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return not.condition();
    }
    if (condition.equals(Predicates.ALWAYS) || condition.equals(Predicates.NEVER)) {
      return condition.equals(Predicates.ALWAYS) ? Predicates.NEVER : Predicates.ALWAYS;
    }
    return new Condition.Not(condition);
  }

  private static boolean refused(String text) {
    return read(text, one -> EventFilter.parse(one).condition()).isEmpty();
  }

  private static Condition readJson(String json) {
    return EventFilter.parseJson(json, Crs.CRS84, FilterSchema.EVENTS).condition();
  }

  private static Optional<Condition> read(String text, Function<String, Condition> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
