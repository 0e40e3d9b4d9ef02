package org.dateline.web;

import org.dateline.store.EventStore;
import org.dateline.store.StoreException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the store answers, as {@code store} under /actuator/health. */
@Component("store")
class StoreHealth implements HealthIndicator {

  private final EventStore store;

  StoreHealth(EventStore store) {
    this.store = store;
  }

  @Override
  public Health health() {
    try {
      store.check();
      return Health.up().build();
    } catch (StoreException e) {
      return Health.down().withDetail("reason", e.reason()).build();
    }
  }
}
