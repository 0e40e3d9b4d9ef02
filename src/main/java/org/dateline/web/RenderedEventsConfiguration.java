package org.dateline.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.dateline.geojson.RenderedEventsCache;
import org.dateline.store.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches the store on behalf of all who serve events from it. */
@Configuration(proxyBeanMethods = false)
class RenderedEventsConfiguration {

  @Bean
  RenderedEventsCache renderedEvents(EventStore store) {
    return new RenderedEventsCache(store);
  }

  @Bean
  MeterBinder renderedEventsMetrics(RenderedEventsCache cache) {
    return registry -> {
      counter(cache, "hit", RenderedEventsCache::hits).register(registry);
      counter(cache, "miss", RenderedEventsCache::misses).register(registry);
    };
  }

  private static FunctionCounter.Builder<RenderedEventsCache> counter(
      RenderedEventsCache cache, String result, ToDoubleFunction<RenderedEventsCache> count) {
    return FunctionCounter.builder("dateline.rendered.events", cache, count).tag("result", result);
  }
}
