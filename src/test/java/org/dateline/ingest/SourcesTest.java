package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.article.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders with links in them, as somebody may hand them over. */
class SourcesTest {

  @TempDir private Path machine;
  private Path corpus;
  private Path elsewhere;

  @BeforeEach
  void folders() throws IOException {
    corpus = Files.createDirectories(machine.resolve("corpus/2012")).getParent();
    elsewhere = Files.createDirectory(machine.resolve("elsewhere"));
    Files.writeString(corpus.resolve("2012/rain.md"), "Rain");
    Files.writeString(elsewhere.resolve("secret.md"), "Secret");
  }

  @Test
  void linksInCirclesComeToAnEndAndNothingIsReadTwice() throws IOException {
    link("2012/up", corpus);
    link("again", corpus.resolve("2012"));
    link("same.md", corpus.resolve("2012/rain.md"));
    link("itself", corpus.resolve("itself"));

    Sources sources = Sources.under(List.of(corpus));

    assertThat(names(sources)).containsExactly("2012/rain.md");
    assertThat(reasons(sources)).containsExactly("itself: a link to nothing");
  }

  @Test
  void linksThatDoubleAtEachLevelCostNoMoreThanTheirNumber() throws IOException {
    for (int i = 0; i < 40; i++) {
      Path level = Files.createDirectory(corpus.resolve("level" + i));
      Files.createSymbolicLink(level.resolve("left"), corpus.resolve("level" + (i + 1)));
      Files.createSymbolicLink(level.resolve("right"), corpus.resolve("level" + (i + 1)));
    }
    Files.writeString(Files.createDirectory(corpus.resolve("level40")).resolve("end.md"), "End");

    assertThat(names(Sources.under(List.of(corpus))))
        .hasSize(2)
        .contains("2012/rain.md")
        .anyMatch(name -> name.endsWith("/end.md"));
  }

  @Test
  void aLinkThatLeadsElsewhereIsNotFollowedUnlessItsTargetIsNamed() throws IOException {
    link("folder", elsewhere);
    link("file.md", elsewhere.resolve("secret.md"));
    link("device.txt", Path.of("/dev/zero"));
    link("climbing.md", Path.of("../elsewhere/secret.md"));

    Sources sources = Sources.under(List.of(corpus));
    Sources both = Sources.under(List.of(corpus, elsewhere));

    assertThat(names(sources)).containsExactly("2012/rain.md");
    assertThat(reasons(sources))
        .containsExactly(
            "climbing.md: " + elsewhere("secret.md"),
            "device.txt: a link to a place outside; name /dev/zero itself",
            "file.md: " + elsewhere("secret.md"),
            "folder: " + elsewhere(""));
    assertThat(names(both)).containsExactly("2012/rain.md", "climbing.md");
  }

  @Test
  void aFolderMayItselfBeNamedByALink() throws IOException {
    Path link = Files.createSymbolicLink(machine.resolve("news"), corpus);

    assertThat(Sources.under(List.of(link)).found())
        .extracting(Source::name, Source::id)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                link.resolve("2012/rain.md").toString(),
                Source.file(corpus.resolve("2012/rain.md")).id()));
  }

  @Test
  void whatIsNamedAndNotThereIsTold() {
    Path nowhere = corpus.resolve("nowhere.md");

    assertThat(reasons(Sources.under(List.of(nowhere))))
        .containsExactly("nowhere.md: no such file");
  }

  private void link(String name, Path target) throws IOException {
    Files.createSymbolicLink(corpus.resolve(name), target);
  }

  private String elsewhere(String file) throws IOException {
    return "a link to a place outside; name " + elsewhere.resolve(file).toRealPath() + " itself";
  }

  private List<String> names(Sources sources) {
    return sources.found().stream().map(source -> relative(source.name())).toList();
  }

  private Stream<String> reasons(Sources sources) {
    return sources.rejections().stream().map(r -> relative(r.source()) + ": " + r.reason());
  }

  private String relative(String path) {
    return corpus.relativize(Path.of(path)).toString();
  }
}
