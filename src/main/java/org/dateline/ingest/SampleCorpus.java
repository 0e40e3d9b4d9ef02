package org.dateline.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.article.Source;

/** The articles that ship with Dateline. */
public final class SampleCorpus {

  private static final String FOLDER = "corpus/";

  private SampleCorpus() {}

  /** All articles by name: those in Markdown first, then one or two in each other format. */
  public static Sources sources() {
    URL folder =
        Objects.requireNonNull(
            SampleCorpus.class.getClassLoader().getResource(FOLDER),
            "the sample corpus is missing from this build");
    try {
      return new Sources(
          names(folder).stream().sorted().map(SampleCorpus::source).toList(), List.of());
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot list the sample corpus: " + e.getMessage(), e);
    }
  }

  // A class loader cannot list resources, so the jar or folder that contains them is read.
  private static List<String> names(URL folder) throws IOException, URISyntaxException {
    if (folder.openConnection() instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(FOLDER) && !name.endsWith("/"))
          .map(name -> name.substring(FOLDER.length()))
          .toList();
    }
    Path top = Path.of(new URI(folder.toString()));
    try (Stream<Path> files = Files.walk(top)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> top.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static Source source(String name) {
    return Source.bytes(name.substring(name.lastIndexOf('/') + 1), read(FOLDER + name));
  }

  private static byte[] read(String resource) {
    try (var in = SampleCorpus.class.getClassLoader().getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
