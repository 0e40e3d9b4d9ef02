package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.datastore.EventFeatureType;
import org.dateline.filter.FilterSchema;
import org.dateline.store.World;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.junit.jupiter.api.Test;

class EventPropertyTest {

  @Test
  void filtersKnowTheSamePropertiesInTheSameOrder() {
    Map<String, Class<?>> ours = new LinkedHashMap<>();
    for (EventProperty property : EventProperty.ALL) {
      Class<?> type = property.kind().type();
      ours.put(property.label(), type == LocalDate.class ? Date.class : type);
    }
    Map<String, Class<?>> filtered = new LinkedHashMap<>();
    for (AttributeDescriptor attribute : EventFeatureType.TYPE.getAttributeDescriptors()) {
      filtered.put(attribute.getLocalName(), attribute.getType().getBinding());
    }
    filtered.remove(FilterSchema.GEOMETRY);

    assertThat(ours.entrySet()).containsExactlyElementsOf(filtered.entrySet());
  }

  @Test
  void valuesAreOfTheKindThatTheyAreSaidToBe() {
    World.Report report = World.reports().get(0);
    EventFeature event = EventFeature.of(report.stored().article(), report.events().get(0));

    for (EventProperty property : EventProperty.ALL) {
      Object value = property.of(event);
      if (value != null) {
        assertThat(value).as(property.label()).isInstanceOf(property.kind().type());
      }
    }
  }
}
