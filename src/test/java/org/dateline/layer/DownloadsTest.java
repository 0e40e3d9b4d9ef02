package org.dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dateline.export.ExportForm;
import org.dateline.web.Client;
import org.dateline.web.Program;
import org.dateline.web.SmallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Layers and exports for clients that ask for their length and for parts of them. */
@SpringBootTest(classes = SmallService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class DownloadsTest {

  private static final String LAYER = "/layers/events.geojson";

  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(port);
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-99,0,100", "bytes=100-,100,", "bytes=-50,-50,", "bytes=5-99999999,5,"})
  void aPartIsThatOfTheWhole(String range, int first, Integer end) {
    byte[] whole = client.get(LAYER).text().getBytes(StandardCharsets.UTF_8);
    int from = first < 0 ? whole.length + first : first;
    byte[] expected = Arrays.copyOfRange(whole, from, end == null ? whole.length : end);

    Client.Answer part = client.get(LAYER, "Range", range);

    assertThat(part.status()).isEqualTo(206);
    assertThat(part.text()).isEqualTo(new String(expected, StandardCharsets.UTF_8));
    assertThat(part.header("content-range"))
        .isEqualTo("bytes %d-%d/%d".formatted(from, from + expected.length - 1, whole.length));
  }

  @ParameterizedTest
  @ValueSource(strings = {LAYER, "/layers/years/2012.geojson", "/export/events.csv"})
  void theHeadHasTheLengthAndTakesParts(String path) {
    Client.Answer head = client.ask("HEAD", path, new byte[0]);
    Client.Answer whole = client.get(path, "Range", "bytes=0-");

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("accept-ranges")).isEqualTo("bytes");
    assertThat(head.header("content-length")).isEqualTo(whole.header("content-length"));
    assertThat(head.header("etag")).isEqualTo(whole.header("etag"));
  }

  @Test
  void whatStartsAfterTheEndIsRefused() {
    for (String range : new String[] {"bytes=99999999-", "bytes=-0"}) {
      Client.Answer answer = client.get(LAYER, "Range", range);
      assertThat(answer.status()).as(range).isEqualTo(416);
      assertThat(answer.header("content-range")).startsWith("bytes */");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=9-5", "nonsense"})
  void anythingElseMeansTheWhole(String range) {
    Client.Answer answer = client.get(LAYER, "Range", range);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo(client.get(LAYER).text());
  }

  @Test
  void aPartOfAnotherVersionIsNotJoined() {
    Client.Answer answer = client.get(LAYER, "Range", "bytes=0-9", "If-Range", "\"other\"");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo(client.get(LAYER).text());
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportForm.class,
      names = {"GEOJSON", "GEOPACKAGE", "FLAT_GEOBUF", "KML"})
  void gdalOpensAnExportByItsAddress(ExportForm form) throws Exception {
    Program.OGRINFO.require("--version");
    String address =
        "/vsicurl/http://localhost:" + port + "/export/events." + form.ending() + "?year=2012";

    String summary = Program.OGRINFO.run("-ro", "-so", "-al", address).output();

    assertThat(summary).contains("Feature Count: 3").doesNotContain("ERROR");
  }

  @ParameterizedTest
  @EnumSource(ExportForm.class)
  void theItemsOfTheOgcApiComeAsTheSameFiles(ExportForm form) throws Exception {
    String items = "/ogc/collections/events/items?year=2012&f=" + form.ending();
    String export = "/export/events." + form.ending() + "?year=2012";

    Client.Answer file = client.get(items);

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("content-type")).isEqualTo(form.mediaType());
    assertThat(client.ask("HEAD", items, new byte[0]).header("content-length"))
        .isEqualTo(client.ask("HEAD", export, new byte[0]).header("content-length"));
    assertThat(client.get(items + "&sortby=place").status()).isEqualTo(400);
  }
}
