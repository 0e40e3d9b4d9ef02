package org.dateline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dateline.api.WriteToken;
import org.dateline.api.WriteTokenFile;
import org.dateline.article.ArticleReaders;
import org.dateline.event.EventExtractor;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.index.EventIndex;
import org.dateline.ingest.CorpusLoader;
import org.dateline.ingest.Geocoder;
import org.dateline.ingest.Ingest;
import org.dateline.ingest.IngestStatus;
import org.dateline.mention.MentionFinder;
import org.dateline.metrics.Metered;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.Resolver;
import org.dateline.store.EventStore;
import org.dateline.store.StoreAddress;
import org.dateline.store.WrongStoreException;
import org.dateline.stores.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Assembles the parts into a web service. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
class Service {

  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  /** Starts the service alone: where Spring works out ahead of time what the package runs. */
  public static void main(String[] properties) {
    application().run(properties);
  }

  private static SpringApplication application() {
    SpringApplication application = new SpringApplication(Service.class);
    application.setMainApplicationClass(Service.class);
    return application;
  }

  /**
   * Starts the service; if it cannot start, the reason is logged in one line.
   *
   * @return exit code: 0 started, 1 failed, 2 wrong settings
   */
  static int start(List<String> properties) {
    try {
      application().run(properties.toArray(String[]::new));
      return 0;
    } catch (RuntimeException e) {
      StartFailure failure = StartFailure.of(e);
      LOG.error("Dateline cannot start: {}", failure.reason());
      return failure.isWrongUsage() ? 2 : 1;
    }
  }

  @Bean
  Geocoder geocoder(Settings settings, MeterRegistry registry) throws IOException {
    return Geocoder.open(
        settings.gazetteer(),
        finder -> Metered.of(MentionFinder.class, finder, "dateline.geocoder", registry),
        resolver -> Metered.of(Resolver.class, resolver, "dateline.geocoder", registry));
  }

  @Bean
  Gazetteer gazetteer(Geocoder geocoder) {
    return geocoder.gazetteer();
  }

  @Bean
  Geoparser geoparser(Geocoder geocoder) {
    return geocoder.geoparser();
  }

  @Bean
  EventStore eventStore(Settings settings, MeterRegistry registry) {
    return Metered.of(EventStore.class, Stores.open(settings.store()), "dateline.store", registry);
  }

  @Bean
  MeterBinder corpusMetrics(CorpusLoader loader) {
    return registry -> {
      gauge(registry, loader, "ingested", IngestStatus::ingested);
      gauge(registry, loader, "rejected", IngestStatus::rejected);
      gauge(registry, loader, "total", IngestStatus::total);
    };
  }

  private static void gauge(
      MeterRegistry registry,
      CorpusLoader loader,
      String state,
      ToDoubleFunction<IngestStatus> count) {
    Gauge.builder("dateline.corpus.articles", loader, it -> count.applyAsDouble(it.status()))
        .tag("state", state)
        .register(registry);
  }

  @Bean
  ArticleReaders articleReaders() {
    return ArticleReaders.standard();
  }

  @Bean
  Ingest ingest(ArticleReaders readers, Geocoder geocoder, EventStore store) {
    return new Ingest(
        readers, geocoder.geoparser(), new EventExtractor(), store, geocoder.version());
  }

  @Bean(destroyMethod = "stop")
  CorpusLoader corpusLoader(Ingest ingest, EventStore store, Settings settings) {
    if (settings.corpus() != null && settings.store().folder().isPresent()) {
      throw new WrongStoreException(
          "a corpus cannot be read into an archive of Parquet files, which is only read: name"
              + " another store for "
              + settings.corpus());
    }
    return new CorpusLoader(ingest, store, settings.corpus());
  }

  @Bean
  WriteToken writeToken(Settings settings) throws IOException {
    if (settings.token() != null) {
      return new WriteToken(settings.token());
    }
    // Kept beside a store that is a file; a database has no place for it.
    WriteTokenFile file =
        new WriteTokenFile(settings.store().file().orElse(StoreAddress.USUAL_FILE));
    WriteTokenFile.Kept kept = file.readOrMake();
    if (kept.isNew()) {
      LOG.info("Write token: {} (kept in {})", kept.token().secret(), file.path());
    }
    return kept.token();
  }

  @Bean
  ApplicationRunner begin(
      CorpusLoader loader, EventIndex index, Settings settings, Environment environment) {
    return arguments -> {
      Thread reading = new Thread(index::warmUp, "dateline-warm-up");
      reading.setDaemon(true);
      reading.start();
      LOG.info("Dateline is at http://localhost:{}", environment.getProperty("local.server.port"));
      if (settings.store().folder().isPresent()) {
        loader.skip();
      } else {
        loader.start();
      }
    };
  }
}
