package org.dateline.web;

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
}
