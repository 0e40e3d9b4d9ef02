package org.dateline.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.web.SmallService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that is sent an archive, whose articles a client looks at before they are stored. */
final class LargeArchive {

  private static final int ARTICLE_BYTES = 1 << 20;
  private static final int ROWS = 200_000;

  private LargeArchive() {}

  /** Takes the number of megabytes; prints how many articles and rejections came back. */
  public static void main(String[] arguments) throws Exception {
    byte[] form = form(Integer.parseInt(arguments[0]));
    try (ConfigurableApplicationContext service =
        SpringApplication.run(SmallService.class, "--server.port=0")) {
      String port = service.getEnvironment().getProperty("local.server.port");
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://localhost:" + port + "/api/geoparse/files"))
                      .header("Authorization", "Bearer " + SmallService.TOKEN)
                      .header("Content-Type", "multipart/form-data; boundary=x")
                      .POST(HttpRequest.BodyPublishers.ofByteArray(form))
                      .build(),
                  HttpResponse.BodyHandlers.ofInputStream());
      System.out.printf("status %d, %s%n", answer.statusCode(), counted(answer.body()));
    }
  }

  /** An archive of articles, and a table none of whose rows is one. */
  private static byte[] form(int articles) throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.write(head("news.zip"));
    ZipOutputStream zip = new ZipOutputStream(form);
    Random random = new Random(1);
    for (int i = 0; i < articles; i++) {
      zip.putNextEntry(new ZipEntry("article-" + i + ".md"));
      zip.write(("# Article " + i + "\n\n").getBytes(StandardCharsets.UTF_8));
      zip.write(words(random));
    }
    zip.finish();
    form.write("\r\n".getBytes(StandardCharsets.UTF_8));
    form.write(head("table.csv"));
    form.write("title,text\n".getBytes(StandardCharsets.UTF_8));
    form.write("one field\n".repeat(ROWS).getBytes(StandardCharsets.UTF_8));
    form.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    return form.toByteArray();
  }

  private static byte[] head(String name) {
    return ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  // One paragraph over and over, with a word now and then that keeps it from packing too well.
  private static byte[] words(Random random) {
    StringBuilder text = new StringBuilder(ARTICLE_BYTES + 200);
    while (text.length() < ARTICLE_BYTES) {
      text.append("It rained in the morning, and nobody went out before noon. ".repeat(12))
          .append(Long.toHexString(random.nextLong()))
          .append(".\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String counted(InputStream answer) throws IOException {
    long articles = 0;
    StringBuilder end = new StringBuilder();
    byte[] mark = "\"mentions\":[".getBytes(StandardCharsets.US_ASCII);
    int matched = 0;
    try (InputStream in = new BufferedInputStream(answer)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        matched = b == mark[matched] ? matched + 1 : b == mark[0] ? 1 : 0;
        if (matched == mark.length) {
          articles++;
          matched = 0;
        }
        end.append((char) b);
        end.delete(0, Math.max(0, end.length() - 24));
      }
    }
    return articles + " articles, …" + end.toString().strip();
  }
}
