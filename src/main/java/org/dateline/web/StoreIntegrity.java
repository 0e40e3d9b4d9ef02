package org.dateline.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dateline.store.EventStore;
import org.dateline.store.IntegrityStep;
import org.dateline.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether anything in the store is damaged, as {@code integrity} under /actuator/health: looks at
 * one part of it after the other while it is served.
 */
@Component("integrity")
final class StoreIntegrity implements HealthIndicator, MeterBinder, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(StoreIntegrity.class);

  private final EventStore store;
  private final Map<String, List<String>> faults = new ConcurrentSkipListMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(StoreIntegrity::thread);
  private volatile @Nullable Instant allChecked;
  private volatile long allCheckedNanos;
  private volatile @Nullable String trouble;

  /**
   * Starts looking.
   *
   * @param pause between two parts
   */
  StoreIntegrity(EventStore store, @Value("${dateline.integrity.pause:1m}") Duration pause) {
    this.store = store;
    worker.scheduleWithFixedDelay(
        this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "dateline-integrity");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  private void look() {
    try {
      Optional<IntegrityStep> step = store.checkNextPart();
      step.ifPresent(this::note);
      trouble = null;
      if (step.isEmpty()) {
        worker.shutdown();
      }
    } catch (StoreException e) {
      // Such as a file that was cut, of which not even the list of tables can be read.
      trouble = e.reason();
      LOG.error("Cannot look for damage in the store: {}", e.getMessage());
    }
  }

  private void note(IntegrityStep step) {
    if (step.faults().isEmpty()) {
      faults.remove(step.part());
    } else if (!step.faults().equals(faults.put(step.part(), step.faults()))) {
      LOG.error("The store is damaged in {}: {}", step.part(), step.faults());
    }
    if (step.isLast()) {
      allCheckedNanos = System.nanoTime();
      allChecked = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
  }

  @Override
  public Health health() {
    String reason = trouble;
    Health.Builder health = faults.isEmpty() && reason == null ? Health.up() : Health.down();
    if (reason != null) {
      health.withDetail("reason", reason);
    }
    if (!faults.isEmpty()) {
      health.withDetail("damaged", Map.copyOf(faults));
    }
    Instant at = allChecked;
    return health.withDetail("allChecked", at == null ? "not yet" : at.toString()).build();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("dateline.store.damaged", this, StoreIntegrity::damages)
        .description("tables of the store in which something is damaged, or that cannot be read")
        .register(registry);
    Gauge.builder("dateline.store.checked", this, StoreIntegrity::secondsSinceAllChecked)
        .description("seconds since all tables of the store had been checked for damage")
        .baseUnit("seconds")
        .register(registry);
  }

  private double damages() {
    return faults.size() + (trouble == null ? 0 : 1);
  }

  private double secondsSinceAllChecked() {
    // By a clock that nobody sets.
    return allChecked == null ? Double.NaN : (System.nanoTime() - allCheckedNanos) / 1e9;
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
