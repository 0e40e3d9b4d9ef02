package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that are made to do harm, sent by somebody who has the token: each is answered. */
@SpringBootTest(
    classes = SmallService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "dateline.limits.uploads-per-second=100000")
class HarmfulFileTest {

  private static final String BOUNDARY = "a-boundary-of-no-file";

  @LocalServerPort private int port;

  static Stream<String> names() {
    return HostileFiles.harmful().keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void isStoredOrRefusedWithAReasonAndDoesNoHarm(String name) {
    byte[] file = HostileFiles.harmful().get(name);

    Client.Answer answer = upload(name, file);

    assertThat(answer.status()).as(answer.text()).isIn(200, 201, 400, 413);
    assertThat(answer.text())
        .doesNotContain("root:", "hahahahaha", "\tat ", "java.", "org.dateline")
        .hasSizeLessThan(20_000);
    assertThat(Path.of("/tmp/climbed.md")).doesNotExist();
    assertThat(Files.exists(Path.of("../climbed.md"))).isFalse();
  }

  private Client.Answer upload(String name, byte[] file) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(file);
    form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return new Client(port)
        .ask(
            "POST",
            "/api/articles",
            form.toByteArray(),
            "Content-Type",
            "multipart/form-data; boundary=" + BOUNDARY,
            "Authorization",
            "Bearer " + SmallService.TOKEN);
  }
}
