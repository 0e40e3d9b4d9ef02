package org.dateline.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.dateline.geojson.WrittenFeatures;
import org.dateline.index.EventIndex;
import org.dateline.store.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Indexes the store for all controllers that serve events from it. */
@Configuration(proxyBeanMethods = false)
class EventIndexConfiguration {

  @Bean
  EventIndex eventIndex(EventStore store) {
    return new EventIndex(store, WrittenFeatures.FORMAT);
  }

  @Bean
  MeterBinder eventIndexMetrics(EventIndex index) {
    return registry -> {
      counter(index, "hit", EventIndex::hits).register(registry);
      counter(index, "miss", EventIndex::misses).register(registry);
    };
  }

  private static FunctionCounter.Builder<EventIndex> counter(
      EventIndex index, String result, ToDoubleFunction<EventIndex> count) {
    return FunctionCounter.builder("dateline.rendered.events", index, count).tag("result", result);
  }
}
