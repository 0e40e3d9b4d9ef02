package org.dateline.web;

import org.dateline.gazetteer.Gazetteer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether places can be looked up, as {@code gazetteer} under /actuator/health. */
@Component("gazetteerHealthIndicator")
class GazetteerHealth implements HealthIndicator {

  private final Gazetteer gazetteer;

  GazetteerHealth(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  // The index is mapped into memory, so the failure of a disk is noticed only when a place is read.
  @Override
  public Health health() {
    int places = gazetteer.size();
    if (places == 0) {
      return Health.down().withDetail("places", 0).build();
    }
    try {
      return Health.up()
          .withDetail("places", places)
          .withDetail("last", gazetteer.place(places - 1).id())
          .build();
    } catch (RuntimeException | InternalError e) {
      return Health.down().withDetail("places", places).withDetail("reason", e.toString()).build();
    }
  }
}
