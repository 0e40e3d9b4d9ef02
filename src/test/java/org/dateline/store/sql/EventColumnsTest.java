package org.dateline.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.query.EventProperty;
import org.dateline.store.sqlite.SqliteDialect;
import org.junit.jupiter.api.Test;

class EventColumnsTest {

  @Test
  void everyPropertyHasAColumn() {
    assertThat(EventProperty.ALL)
        .allSatisfy(
            property ->
                assertThat(EventColumns.of(property.label(), new SqliteDialect())).isNotEmpty());
  }
}
