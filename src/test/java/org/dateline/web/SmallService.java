package org.dateline.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.api.WriteToken;
import org.dateline.article.ArticleReaders;
import org.dateline.event.EventExtractor;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.ingest.CorpusLoader;
import org.dateline.ingest.Ingest;
import org.dateline.resolve.Geoparser;
import org.dateline.resolve.ResolvedMention;
import org.dateline.resolve.Resolver;
import org.dateline.store.EventStore;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreProgress;
import org.dateline.store.World;
import org.dateline.stores.StoreCopy;
import org.dateline.stores.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The web service over the small world: everything is real but for the finder of names. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"org.dateline.web", "org.dateline.layer", "org.dateline.ogc", "org.dateline.api"})
public class SmallService {

  /** The write token. */
  public static final String TOKEN = "open-sesame";

  /** The property that has the service serve an archive of the small world. */
  public static final String ARCHIVE = "dateline.test.archive";

  @Bean
  Path storeFile() throws IOException {
    Path folder = Files.createTempDirectory("dateline-test");
    Path file = folder.resolve("dateline.gpkg");
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  for (String end : List.of("", "-wal", "-shm")) {
                    folder.resolve("dateline.gpkg" + end).toFile().delete();
                  }
                  folder.toFile().delete();
                }));
    return file;
  }

  @Bean
  EventStore eventStore(Path storeFile, @Value("${" + ARCHIVE + ":false}") boolean archive) {
    EventStore store = Stores.open(storeFile);
    World.reports().forEach(report -> report.into(store));
    if (!archive) {
      return store;
    }
    store.close();
    StoreAddress copy = StoreAddress.of("parquet:" + storeFile.resolveSibling("archive"));
    StoreCopy.copy(StoreAddress.of(storeFile), copy, StoreProgress.NONE);
    return Stores.open(copy);
  }

  @Bean
  Gazetteer gazetteer() {
    return Gazetteer.of(
        List.of(
            row(World.ALEPPO, "Halab"),
            row(World.DAMASCUS, "Dimashq"),
            row(World.PARIS, "Paname")));
  }

  @Bean
  Geoparser geoparser() {
    Resolver resolver =
        (text, mentions) ->
            World.mentions(text.text()).stream().map(ResolvedMention::resolution).toList();
    return new Geoparser(
        text -> World.mentions(text.text()).stream().map(ResolvedMention::mention).toList(),
        resolver);
  }

  @Bean
  Ingest ingest(ArticleReaders readers, Geoparser geoparser, EventStore store) {
    return new Ingest(readers, geoparser, new EventExtractor(), store, "small world");
  }

  @Bean
  ArticleReaders articleReaders() {
    return ArticleReaders.standard();
  }

  @Bean
  CorpusLoader corpusLoader(Ingest ingest, EventStore store) {
    return new CorpusLoader(ingest, store, null);
  }

  @Bean
  WriteToken writeToken() {
    return new WriteToken(TOKEN);
  }

  private static String row(Place place, String otherName) {
    return String.join(
        "\t",
        place.id(),
        place.name(),
        String.valueOf(place.position().lon()),
        String.valueOf(place.position().lat()),
        String.valueOf(place.featureClass()),
        place.featureCode(),
        String.valueOf(place.country()),
        "01",
        "",
        String.valueOf(place.population()),
        "10000",
        otherName,
        "");
  }
}
