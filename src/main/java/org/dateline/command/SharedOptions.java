package org.dateline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.ingest.Geocoder;
import org.dateline.store.StoreAddress;
import org.dateline.store.WrongStoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command accepts; some have an effect on {@code serve} only. */
final class SharedOptions {

  @Option(
      names = "--store",
      paramLabel = "STORE",
      converter = StoreOption.class,
      description =
          "GeoPackage with articles and events (default: data/dateline.gpkg),"
              + " jdbc:postgresql://HOST/DATABASE?user=USER with PostGIS, or parquet:DIR, an"
              + " archive that is only read.")
  private @Nullable StoreAddress store;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Articles that serve reads at its start (default: the sample corpus).")
  private @Nullable Path corpus;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = "Index of a gazetteer (default: the one that ships with Dateline).")
  private @Nullable Path gazetteer;

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = WholeNumber.Port.class,
      description = "Port on which serve listens (default: 8080; 0 for any free port).")
  private @Nullable Integer port;

  @Option(
      names = "--token",
      paramLabel = "T",
      description =
          "The secret that clients of serve need for writing (default: created at first start).")
  private @Nullable String token;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** The address of the store. */
  StoreAddress store() {
    return store == null ? StoreAddress.of(StoreAddress.USUAL_FILE) : store;
  }

  /**
   * The address of the store, which must exist.
   *
   * @throws WrongStoreException if there is no store
   */
  StoreAddress existingStore() {
    if (!store().mayExist()) {
      String maker = store().folder().isPresent() ? "copy" : "ingest";
      throw new WrongStoreException(
          "there is no store at " + store() + "; " + maker + " creates one");
    }
    return store();
  }

  /** The index of the user's gazetteer, if one was named. */
  Optional<Path> gazetteer() {
    return Optional.ofNullable(gazetteer);
  }

  /**
   * Opens the gazetteer with the models.
   *
   * @throws IOException if it cannot be read
   */
  Geocoder openGeocoder() throws IOException {
    return Geocoder.open(gazetteer);
  }

  /**
   * Opens the gazetteer alone.
   *
   * @throws IOException if it cannot be read
   */
  Gazetteer openGazetteer() throws IOException {
    return gazetteer == null ? Gazetteer.bundled() : Gazetteer.open(gazetteer);
  }

  /**
   * The given options, as properties of the service.
   *
   * @throws ParameterException if one of them is unusable for a service
   */
  List<String> properties() {
    if (corpus != null && !(Files.exists(corpus) && isNamed(corpus))) {
      throw wrongUsage("--corpus: there is no folder '" + corpus + "'");
    }
    if (token != null && token.isBlank()) {
      throw wrongUsage("--token: expected a secret word, but it is blank");
    }
    List<String> properties = new ArrayList<>();
    add(properties, "dateline.store", store == null ? null : store.url());
    add(properties, "dateline.corpus", corpus);
    add(properties, "dateline.gazetteer", gazetteer);
    add(properties, "dateline.token", token);
    add(properties, "server.port", port);
    return properties;
  }

  // An empty path would mean the current folder.
  private static boolean isNamed(Path path) {
    return !path.toString().isEmpty();
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private static void add(List<String> properties, String name, @Nullable Object value) {
    if (value != null) {
      properties.add("--" + name + "=" + value);
    }
  }
}
