package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteTokenFileTest {

  @TempDir private Path folder;

  @Test
  void aTokenIsMadeOnceAndKeptForItsOwnerAlone() throws IOException {
    WriteTokenFile file = new WriteTokenFile(folder.resolve("data/news.gpkg"));

    WriteTokenFile.Kept first = file.readOrMake();
    WriteTokenFile.Kept second = file.readOrMake();

    assertThat(first.isNew()).isTrue();
    assertThat(second.isNew()).isFalse();
    assertThat(second.token().matches(first.token().secret())).isTrue();
    assertThat(file.path()).isEqualTo(folder.resolve("data/news.token"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void anEmptyFileIsNoToken() throws IOException {
    WriteTokenFile file = new WriteTokenFile(folder.resolve("news.gpkg"));
    Files.createFile(file.path());

    assertThatThrownBy(file::readOrMake).hasMessageContaining("is empty; delete it");
  }

  @Test
  void onlyTheSecretMatchesAndItNeverShows() {
    WriteToken token = new WriteToken("open-sesame");

    assertThat(token.matches("open-sesame")).isTrue();
    assertThat(token.matches("open-sesam")).isFalse();
    assertThat(token.matches("")).isFalse();
    assertThat(token.toString()).doesNotContain("sesame");
  }
}
